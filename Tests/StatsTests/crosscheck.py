#!/usr/bin/env python3
"""Recompute with scipy, lifelines and statsmodels what the Stats tests wrote, and print the largest
errors.

    THOUSAND_CROSSCHECK=$PWD/lines.txt make test FILTER=CrosscheckTests
    python3 Tests/StatsTests/crosscheck.py lines.txt

Each line is `function arguments… results…`. Exit 1 when a function exceeds its bound, has fewer
than 500 lines, or is missing; nil is written as nan and must be nan here too.
"""

import math
import sys
import warnings
from collections import defaultdict

import numpy as np
from lifelines import KaplanMeierFitter
from lifelines.statistics import logrank_test
from lifelines.utils import median_survival_times
from scipy import special, stats
from statsmodels.duration.survfunc import CumIncidenceRight

Z = 1.959963984540054
SMALLEST = 1e-250  # relative errors of smaller tails are not judged
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


def median_interval(*values):
    days, events = (np.array(v) for v in pairs(values))
    fit = KaplanMeierFitter().fit(days, events)
    if math.isnan(median(*values)[0]):
        return [math.nan, math.nan]
    bounds = median_survival_times(fit.confidence_interval_).to_numpy()[0]
    # A curve without an interval (all replied on one day) is its own.
    return [min(bounds[0], median(*values)[0]), bounds[1]]


def chance_of_reply(silence, *values):
    """As the Kaplan-Meier curve of those who were silent for longer tells it."""
    curve = censored_ecdf(values)
    now, then = level_at(curve, silence), level_at(curve, silence + 30)
    left = [(d - silence, e) for d, e in zip(*pairs(values)) if d > silence]
    if not left or not now > 0 or math.isnan(then):
        return [math.nan] * 3
    days, events = zip(*left)
    fit = KaplanMeierFitter().fit(days, events)
    row = fit.confidence_interval_.loc[:30].iloc[-1]
    if then in (0, now):
        return [1 - then / now, math.nan, math.nan]
    return [1 - then / now, 1 - row.iloc[1], 1 - row.iloc[0]]


def marubini(days, ends, cause, until):
    """The standard error of an incidence (Marubini and Valsecchi 1995)."""
    waiting, share, steps = 1.0, 0.0, []
    for day in sorted(set(days[(ends > 0) & (days <= until)])):
        at_risk, all_ends = (days >= day).sum(), ((days == day) & (ends > 0)).sum()
        own = ((days == day) & (ends == cause)).sum()
        share += waiting * own / at_risk
        steps.append((at_risk, all_ends, own, waiting, share))
        waiting *= 1 - all_ends / at_risk
    variance = 0.0
    for at_risk, all_ends, own, before, reached in steps:
        left = share - reached
        if left > 0:
            variance += left**2 * all_ends / (at_risk * (at_risk - all_ends))
        variance += before**2 * (at_risk - own) * own / at_risk**3
        variance -= 2 * left * before * own / at_risk**2
    return math.sqrt(max(0.0, variance))


def incidence(day, *values):
    days, ends = (np.array(v) for v in pairs(values))
    curve = CumIncidenceRight(days, ends.astype(int))
    place = list(curve.times).index(day) if day in curve.times else None
    no = yes = no_error = yes_error = 0.0
    causes = [cause for cause in (1, 2) if (ends == cause).any()]
    for cause, level, error in zip(range(1, 3), curve.cinc, curve.cinc_se):
        if cause == 1:
            no, no_error = level[place], error[place]
        else:
            yes, yes_error = level[place], error[place]
    if causes == [2]:  # statsmodels leaves out a cause that never came
        no = no_error = 0.0
    if math.isnan(no_error) or math.isnan(yes_error):  # statsmodels has none once nobody waits
        no_error = marubini(days, ends, 1, day)
        yes_error = marubini(days, ends, 2, day)
    low = high = math.nan
    if 0 < no < 1:
        width = math.exp(Z * no_error / no / -math.log(no))
        low, high = no**width, no ** (1 / width)
    return [no, yes, 1 - no - yes, no_error**2, yes_error**2, low, high]


def forecast(k, days, r, scatter):
    shape = stats.betaprime(r / scatter, (k + 0.5) / scatter)
    return [min(36525.0, days * shape.ppf(p)) for p in PROBABILITIES]


def recent_pace(*daily):
    daily = np.array(daily)
    weights = 0.5 ** (np.arange(len(daily))[::-1] / 75)
    days = weights.sum() ** 2 / (weights**2).sum()
    blocks = daily[len(daily) % 7 :].reshape(-1, 7).sum(1)
    believed = 1 + 2 * 7 * daily.mean()
    found = []
    for _ in range(4):
        if len(blocks) < 2:
            break
        mean = blocks.mean()
        index = (len(blocks) - 1) * blocks.var(ddof=1) / mean if mean else 0
        believed = (4 * believed + index) / (4 + len(blocks) - 1)
        found.append(believed)
        blocks = blocks[len(blocks) % 2 :].reshape(-1, 2).sum(1)
    scatter = max(1, max(found, default=believed))
    weeks = daily[len(daily) % 7 :].reshape(-1, 7).sum(1)
    if len(weeks) > 1 and weeks.sum() > 0:
        index = ((weeks - weeks.mean()) ** 2).sum() / weeks.mean()
        if stats.chi2.sf(index, len(weeks) - 1) < 0.05:
            scatter = 1 + (scatter - 1) * 4 / 3
    return [(weights * daily).sum() / weights.sum() * days, days, scatter]


def log_rank(count, *values):
    days, events = (np.array(v) for v in pairs(values))
    first = np.arange(len(days)) < count
    result = logrank_test(days[first], days[~first], events[first], events[~first])
    if not result.test_statistic > 0 and not (events.any() and first.any() and (~first).any()):
        return [math.nan, math.nan]
    return [result.test_statistic, result.p_value]


def rank_sum(count, *ratings):
    first, second = ratings[: int(count)], ratings[int(count) :]
    if len(set(ratings)) == 1:
        return [math.nan, math.nan]
    result = stats.mannwhitneyu(first, second, method="asymptotic")
    return [result.statistic, result.pvalue]


def spread(*values):
    """Pearson's test; the weight by analysis of variance."""
    successes, counts = (np.array(v) for v in pairs(values))
    total, k = counts.sum(), len(counts)
    if successes.sum() in (0, total):
        return [math.nan] * 2
    table = np.array([successes, counts - successes])
    statistic = stats.chi2_contingency(table, correction=False).statistic
    share = successes / counts
    between = (counts * (share - successes.sum() / total) ** 2).sum() / (k - 1)
    if total <= k:
        return [statistic, math.inf]
    within = (counts * share * (1 - share)).sum() / (total - k)
    size = (total - (counts**2).sum() / total) / (k - 1)
    rho = (between - within) / (between + (size - 1) * within)
    return [statistic, 1 / rho - 1 if rho > 0 else math.inf]


def spread_chance(*values):
    """Pearson's; where the table is sparse, that of 20,000 tables with the same margins."""
    successes, counts = (np.array(v) for v in pairs(values))
    if successes.sum() in (0, counts.sum()):
        return [math.nan]
    result = stats.chi2_contingency([successes, counts - successes], correction=False)
    expected = result.expected_freq
    if (expected >= 1).all() and (expected >= 5).mean() >= 0.8:
        return [result.pvalue]
    generator = np.random.default_rng(1)
    drawn = generator.multivariate_hypergeometric(
        counts.astype(int), int(successes.sum()), size=20_000)
    share = successes.sum() / counts.sum()
    found = ((drawn - counts * share) ** 2 / (counts * share * (1 - share))).sum(axis=1)
    return [(found >= result.statistic - 1e-9).mean()]


def uniformity(*values):
    counts, chances = (np.array(v) for v in pairs(values))
    if counts.sum() == 0:
        return [math.nan, math.nan]
    return list(stats.chisquare(counts, counts.sum() * chances / chances.sum()))


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
    "betaTails": (
        lambda x, a, b: [special.betainc(a, b, x), special.betaincc(a, b, x)], 2, 1e-12, 1e-11),
    "betaQuantile": (lambda p, a, b: [special.betaincinv(a, b, p)], 1, 1e-12, 1e-11),
    "betaOdds": (lambda p, a, b: [stats.betaprime.ppf(p, a, b)], 1, None, 1e-11),
    "gammaUpper": (lambda a, x: [special.gammaincc(a, x)], 1, 1e-12, 1e-11),
    "normalTwoSided": (lambda z: [2 * special.ndtr(-abs(z))], 1, 1e-14, 1e-12),
    "wilson": (wilson, 2, 1e-14, None),
    "jeffreys": (jeffreys, 2, 1e-12, 1e-11),
    "newcombe": (newcombe, 3, 1e-13, None),
    "shrunk": (lambda x, n, X, N: [(x + 10 * X / N) / (n + 10)], 1, 1e-14, 1e-13),
    "atLeastOne": (at_least_one, 1, 1e-12, 1e-11),
    "survival": (survival, 4, 1e-12, None),
    "median": (median, 1, 0, None),
    "medianInterval": (median_interval, 2, 0, None),
    "chanceOfReply": (chance_of_reply, 3, 1e-11, None),
    "incidence": (incidence, 7, 1e-11, None),
    "forecast": (forecast, 5, None, 1e-11),
    "recentPace": (recent_pace, 3, None, 1e-11),
    "logRank": (log_rank, 2, 1e-9, 1e-9),
    "rankSum": (rank_sum, 2, 1e-12, 1e-10),
    "uniformity": (uniformity, 2, None, 1e-11),
    "spread": (spread, 2, None, 1e-9),
    # Where the table is sparse, both sides shuffle it, ours 1,999 times.
    "spreadChance": (spread_chance, 1, 0.05, None),
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
    if found == expected:
        return 0.0, 0.0
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
