"""The memory of a program with all that it starts."""

import os
import threading


class Watch:
    """The memory of all processes below this one, in KiB at the peak, shared pages counted once."""

    def __enter__(self):
        self.peak = 0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self

    def __exit__(self, *problem):
        self.ended.set()
        self.thread.join()

    def watch(self):
        while not self.ended.wait(0.03):
            self.peak = max(self.peak, sum(map(proportional, below(os.getpid()))))


def below(process):
    found = []
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/children") as file:
                for child in file.read().split():
                    found += [child, *below(child)]
    except OSError:
        pass                # it has ended, or this is not Linux
    return found


def proportional(process):
    try:
        with open(f"/proc/{process}/smaps_rollup") as file:
            return next(int(text.split()[1]) for text in file if text.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0
