#!/usr/bin/env python3
"""Recompute with scipy what the Stats tests wrote, and print the largest errors.

    THOUSAND_CROSSCHECK=lines.txt swift test --filter CrosscheckTests
    python3 Tests/StatsTests/crosscheck.py lines.txt

Each line is `function arguments… results…`. Exit 1 when a function exceeds its bound, has fewer
than 500 lines, or is missing; nil is written as nan and must be nan here too.
"""

import math
import sys
import warnings
from collections import defaultdict

import numpy as np
from scipy import special, stats

Z = 1.959963984540054
SMALLEST = 1e-250  # relative errors of smaller tails are not judged
MASK = 2**64 - 1
PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95]


def pairs(values):
    return values[0::2], values[1::2]


def wilson(x, n):
    interval = stats.binomtest(int(x), int(n)).proportion_ci(method="wilson")
    return [interval.low, interval.high]


def jeffreys(x, n):
    low = 0.0 if x == 0 else stats.beta.ppf(0.025, x + 0.5, n - x + 0.5)
    high = 1.0 if x == n else stats.beta.ppf(0.975, x + 0.5, n - x + 0.5)
    return [low, high]


def newcombe(x1, n1, x2, n2):
    (l1, u1), (l2, u2) = wilson(x1, n1), wilson(x2, n2)
    p1, p2 = x1 / n1, x2 / n2
    return [
        p1 - p2,
        p1 - p2 - math.hypot(p1 - l1, u2 - p2),
        p1 - p2 + math.hypot(u1 - p1, p2 - l2),
    ]


def at_least_one(x, n, m):
    a, b = x + 0.5, n - x + 0.5
    return [-math.expm1(special.betaln(a, b + m) - special.betaln(a, b))]


def censored_ecdf(values):
    days, events = (np.array(v) for v in pairs(values))
    data = stats.CensoredData(uncensored=days[events == 1], right=days[events == 0])
    return stats.ecdf(data).sf


def survival(day, *values):
    """scipy's Kaplan-Meier and its log-log interval; Greenwood's error by its definition."""
    curve = censored_ecdf(values)
    index = list(curve.quantiles).index(day)
    level = curve.probabilities[index]
    if level == 0:
        return [0.0, math.nan, math.nan, math.nan]
    error = greenwood(day, values)
    if level == 1:
        return [1.0, 0.0, math.nan, math.nan]
    interval = curve.confidence_interval(method="log-log")
    return [level, error, interval.low.probabilities[index], interval.high.probabilities[index]]


def greenwood(day, values):
    days, events = (np.array(v) for v in pairs(values))
    total, level = 0.0, 1.0
    for t in np.unique(days[(events == 1) & (days <= day)]):
        n, d = (days >= t).sum(), ((days == t) & (events == 1)).sum()
        level *= 1 - d / n
        total += d / (n * (n - d))
    return level * math.sqrt(total)


def level_at(curve, day):
    if day > curve.quantiles[-1] and curve.probabilities[-1] > 0:
        return math.nan
    return float(curve.evaluate(day))


def median(*values):
    curve = censored_ecdf(values)
    below = curve.quantiles[curve.probabilities <= 0.5 + 1e-12]
    return [below[0] if len(below) else math.nan]


def chance_of_reply(silence, *values):
    curve = censored_ecdf(values)
    now, then = level_at(curve, silence), level_at(curve, silence + 30)
    return [1 - then / now if now > 0 else math.nan]


def incidence(day, *values):
    """Aalen-Johansen by its definition; scipy has none."""
    days, ends = (np.array(v) for v in pairs(values))
    level, no, yes = 1.0, 0.0, 0.0
    for t in np.unique(days[days <= day]):
        n = (days >= t).sum()
        noes, yeses = (((days == t) & (ends == cause)).sum() for cause in (1, 2))
        no, yes = no + level * noes / n, yes + level * yeses / n
        level *= 1 - (noes + yeses) / n
    return [no, yes, level]


def forecast(k, days, r):
    return [min(36525.0, days * stats.betaprime.ppf(p, r, k + 0.5)) for p in PROBABILITIES]


def splitmix(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        bits = state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        yield bits ^ (bits >> 31)


def resampled(seed, remaining, *weeks):
    bits = splitmix(int(seed))

    def draw(items):
        return items[(next(bits) * len(items)) >> 64]

    def replicate():
        past = [draw(weeks) for _ in weeks]
        if not any(past):
            return 36525.0
        missing, full = remaining, 0
        while full * 7 < 36525:
            count = draw(past)
            if count >= missing:
                return min(36525.0, 7 * (full + missing / count))
            missing, full = missing - count, full + 1
        return 36525.0

    return list(np.quantile([replicate() for _ in range(50)], PROBABILITIES))


def dispersion(*weeks):
    index = (len(weeks) - 1) * np.var(weeks, ddof=1) / np.mean(weeks)
    return [index, len(weeks) - 1, stats.chi2.sf(index, len(weeks) - 1)]


def wilcoxon(*differences):
    nonzero = [d for d in differences if d != 0]
    if not nonzero:
        return [math.nan, math.nan]
    result = stats.wilcoxon(nonzero, correction=True)
    return [result.statistic, result.pvalue]


def theil_sen(*values):
    x, y = pairs(values)
    return list(stats.theilslopes(y, x)) if len(set(x)) > 1 else [math.nan] * 4


def kendall(*values):
    return [stats.kendalltau(*pairs(values)).statistic]


def brier(*values):
    chance, happened = (np.array(v) for v in pairs(values))
    return [np.mean((chance - happened) ** 2)]


# function: (recompute, number of results, bound of the absolute error, bound of the relative one)
CHECKS = {
    "logGamma": (lambda x: [special.loggamma(complex(x)).real], 1, None, 1e-13),
    "betaLower": (lambda x, a, b: [special.betainc(a, b, x)], 1, 1e-12, 1e-11),
    "betaUpper": (lambda x, a, b: [special.betaincc(a, b, x)], 1, 1e-12, 1e-11),
    "betaQuantile": (lambda p, a, b: [special.betaincinv(a, b, p)], 1, 1e-12, 1e-11),
    "betaOdds": (lambda p, a, b: [stats.betaprime.ppf(p, a, b)], 1, None, 1e-11),
    "gammaLower": (lambda a, x: [special.gammainc(a, x)], 1, 1e-12, 1e-11),
    "gammaUpper": (lambda a, x: [special.gammaincc(a, x)], 1, 1e-12, 1e-11),
    "normalLower": (lambda z: [special.ndtr(z)], 1, 1e-14, 1e-12),
    "normalTwoSided": (lambda z: [2 * special.ndtr(-abs(z))], 1, 1e-14, 1e-12),
    "wilson": (wilson, 2, 1e-14, None),
    "jeffreys": (jeffreys, 2, 1e-12, 1e-11),
    "newcombe": (newcombe, 3, 1e-13, None),
    "shrunk": (lambda x, n, X, N: [(x + 10 * X / N) / (n + 10)], 1, 1e-14, 1e-13),
    "atLeastOne": (at_least_one, 1, 1e-12, 1e-11),
    "survival": (survival, 4, 1e-12, None),
    "median": (median, 1, 0, None),
    "chanceOfReply": (chance_of_reply, 1, 1e-12, None),
    "incidence": (incidence, 3, 1e-12, None),
    "forecast": (forecast, 5, None, 1e-11),
    "resampled": (resampled, 5, 1e-9, 1e-12),
    "dispersion": (dispersion, 3, None, 1e-11),
    "wilcoxon": (wilcoxon, 2, 1e-12, 1e-10),
    "theilSen": (theil_sen, 4, 1e-13, None),
    "kendall": (kendall, 1, 1e-14, None),
    "brier": (brier, 1, 1e-14, 1e-13),
}


def errors(found, expected):
    """The absolute and the relative error; relative to nothing is no relative error."""
    if math.isnan(found) or math.isnan(expected):
        both = math.isnan(found) and math.isnan(expected)
        return (0.0, 0.0) if both else (math.inf, math.inf)
    absolute = abs(found - expected)
    relative = absolute / abs(expected) if abs(expected) > SMALLEST else 0.0
    return absolute, relative


def main(path):
    worst = defaultdict(lambda: [0, 0.0, 0.0, "", ""])
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, *words = line.split()
            recompute, results = CHECKS[name][:2]
            numbers = [float(word) for word in words]
            arguments, found = numbers[:-results], numbers[-results:]
            record = worst[name]
            record[0] += 1
            for mine, theirs in zip(found, recompute(*arguments)):
                absolute, relative = errors(mine, float(theirs))
                if absolute > record[1]:
                    record[1], record[3] = absolute, line.strip()
                if relative > record[2]:
                    record[2], record[4] = relative, line.strip()
    failed = False
    print(f"{'function':16} {'lines':>6} {'absolute':>10} {'relative':>10}")
    for name, (_, _, absolute_bound, relative_bound) in CHECKS.items():
        count, absolute, relative, at_absolute, at_relative = worst[name]
        print(f"{name:16} {count:6} {absolute:10.2e} {relative:10.2e}", end="")
        over = [count < 500]
        if absolute_bound is not None and absolute > absolute_bound:
            over.append(True)
            print(f"\n  absolute bound {absolute_bound} exceeded: {at_absolute[:200]}", end="")
        if relative_bound is not None and relative > relative_bound:
            over.append(True)
            print(f"\n  relative bound {relative_bound} exceeded: {at_relative[:200]}", end="")
        print("" if not any(over) else "  FAILED")
        failed = failed or any(over)
    return 1 if failed else 0


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    sys.exit(main(sys.argv[1]))
