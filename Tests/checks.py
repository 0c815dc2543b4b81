"""What the scripts in Browser and Commands count with."""


class Checks:
    """Counts what holds and says what does not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, holds, words):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"failed: {words}")
        return holds

    def end(self):
        """The closing line, and the status to exit with."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0
