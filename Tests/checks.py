"""What the scripts in Browser and Commands count with."""


class Checks:
    """Counts what holds and says what does not.

    A script that draws lots names its seed, which is printed first and last: whatever a run found,
    `--seed` finds again.
    """

    def __init__(self, seed=None):
        self.passed = 0
        self.failed = 0
        self.seed = seed
        if seed is not None:
            print(f"seed {seed}", flush=True)

    def expect(self, holds, words):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"failed: {words}")
        return holds

    def end(self):
        """The closing line, and the status to exit with."""
        again = f", try again with --seed {self.seed}" if self.failed and self.seed is not None else ""
        print(f"{self.passed} passed, {self.failed} failed{again}")
        return 1 if self.failed or not self.passed else 0
