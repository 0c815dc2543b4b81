// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "outside",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "thousand", path: "../..")],
  targets: [
    .executableTarget(
      name: "publish", dependencies: [.product(name: "ThousandKit", package: "thousand")])
  ]
)
