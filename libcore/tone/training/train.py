"""Makes libcore/tone/amends.model: features -> weights -> int8 -> calibration and thresholds -> file.

One linear model for each label over the features of libcore/tone/features.cpp (run through the program amends_features,
so that training and judging see the same). Scores are computed here with the very integers that the library uses.
"""
import argparse
import hashlib
import json
import pathlib
import struct
import subprocess
import zlib

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).resolve().parent
TONES = ("angry frustrated disappointed worried sad confused sarcastic hostile urgent cold polite grateful satisfied apologetic caring neutral").split()
SIGNALS = ("complaint repeat_contact unheard ultimatum churn_threat legal_threat publicity_threat refund_request escalation_request "
           "cost_to_client meeting_request reconciliation").split()
ISSUES = "missed_deadline defect billing no_response unmet_expectation wrong_delivery broken_promise disrespect outage miscommunication".split()
LABELS = TONES + SIGNALS + ISSUES
OUTPUTS = LABELS + ["severity"]
# A false accusation costs most: these are shown only where four of five are right, if dev lets us.
PRECISE = {"hostile": 0.8, "ultimatum": 0.8, "churn_threat": 0.8, "legal_threat": 0.8, "publicity_threat": 0.8}

# As in model_file.hpp.
ROW_BYTES, KNOTS, FACTORS, WINDOW_STEPS, WINDOW_SENTENCES, NAME_BYTES, VERSION = 40, 16, 256, 6, 3, 32, 1
GREETING_WORDS = 8
# Weights shrink with the square root of the words, so that length does not move scores; 4 words keep the shortest from shouting.
FACTOR = np.array([round(2048 / (n + 4) ** 0.5) for n in range(FACTORS)], np.int64)
FEATURES_KEPT = 46000  # 44 bytes each: 2.0 MB, leaves a WebAssembly build under 3 MB
MIN_MESSAGES = 2       # a feature seen in one message only is noise
STRENGTH = 0.3         # inverse of the L2 penalty; of 0.03 .. 100 the best on three tenths held out

# What a person would see of displeasure, for the severity of in-domain text; the largest counts, each further one adds a tenth.
DISPLEASURE = {"hostile": 1.0, "angry": 0.85, "legal_threat": 0.75, "ultimatum": 0.7, "churn_threat": 0.7, "publicity_threat": 0.7, "unheard": 0.65,
               "frustrated": 0.55, "disappointed": 0.5, "sarcastic": 0.55, "broken_promise": 0.5, "disrespect": 0.6, "complaint": 0.4, "sad": 0.35,
               "cold": 0.35, "worried": 0.25, "repeat_contact": 0.3}

SAMPLES = ["Thank you for the quick repair, the lift runs quietly again.",
           "This is the third time I am writing about the same leak. If nobody comes by Friday, we will cancel the contract.",
           "Hello, could you please tell me which form I need?",
           "Wonderful. Another week without a phone line.",
           "Our lawyer will be in touch. We lost two customers over this.",
           "Could we speak on the phone tomorrow? I'd like your manager to join."]


def is_dev(record):
    """A tenth of the in-domain text, by the CRC-32 of the id."""
    return zlib.crc32(record["id"].encode()) % 10 == 0


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def extract(tool, texts):
    """For each text: [(words, keys) for each sentence], greeting keys."""
    data = b"".join(struct.pack("<I", len(raw)) + raw for raw in (t.encode() for t in texts))
    out = np.frombuffer(subprocess.run([tool], input=data, stdout=subprocess.PIPE, check=True).stdout, dtype="<u4")
    result, at = [], 0
    for _ in texts:
        sentences, count = [], int(out[at])
        at += 1
        for _ in range(count):
            words, size = int(out[at]), int(out[at + 1])
            sentences.append((words, out[at + 2:at + 2 + size]))
            at += 2 + size
        size = int(out[at])
        result.append((sentences, out[at + 1:at + 1 + size]))
        at += 1 + size
    return result


def factor(words):
    return int(FACTOR[min(words, FACTORS - 1)])


def instances(extracted, size):
    """(message, [keys], words) for each window of `size` sentences; the whole message where it has no more."""
    for message, (sentences, _) in enumerate(extracted):
        for w in range(max(1, len(sentences) - size + 1)):
            part = sentences[w:w + size]
            yield message, [k for _, k in part], sum(n for n, _ in part)


def matrix(rows, vocabulary, extracted=None):
    """Counts of each key times the row's length factor; with `extracted`, greeting keys too."""
    index, value, pointer, of = [], [], [0], []
    for message, keys, words in rows:
        parts = [np.concatenate(keys)] if keys else []
        scale = [np.full(len(parts[0]), factor(words))] if keys else []
        if extracted is not None:
            greeting = extracted[message][1]
            parts.append(greeting)
            scale.append(np.full(len(greeting), factor(GREETING_WORDS)))
        keys_all = np.concatenate(parts) if parts else np.zeros(0, np.uint32)
        scales = np.concatenate(scale) if scale else np.zeros(0)
        at = np.minimum(np.searchsorted(vocabulary, keys_all), len(vocabulary) - 1)
        known = vocabulary[at] == keys_all
        index.append(at[known])
        value.append(scales[known])
        pointer.append(pointer[-1] + int(known.sum()))
        of.append(message)
    x = sp.csr_matrix((np.concatenate(value).astype(np.float64), np.concatenate(index), np.array(pointer)), shape=(len(of), len(vocabulary)))
    x.sum_duplicates()
    return x, np.array(of)


def severity_of(record):
    if "severity" in record:
        return record["severity"]
    found = sorted((DISPLEASURE[l] for l in record["labels"] if l in DISPLEASURE), reverse=True)
    return min(1.0, found[0] + 0.1 * (len(found) - 1)) if found else 0.0


def fit(x, y, weight=None):
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=0.01, random_state=0).fit(x, y, sample_weight=weight)
    return model.coef_[0], float(model.intercept_[0])


def fit_output(output, x, records):
    if output == "severity":
        target = np.array([severity_of(r) for r in records])
        return fit(sp.vstack([x, x]), np.r_[np.ones(len(target)), np.zeros(len(target))], np.r_[target, 1 - target] + 1e-6)
    return fit(x, np.array([output in r["labels"] for r in records], int))


def integer_scores(weights, bias, x, of, messages):
    """What Model::read computes, before calibration: the best window of each message, the least for neutral."""
    raw = np.asarray(x.astype(np.int64) @ weights.astype(np.int64))
    best = np.full((messages, raw.shape[1]), np.iinfo(np.int64).min)
    np.maximum.at(best, of, raw)
    least = np.full(messages, np.iinfo(np.int64).max)
    np.minimum.at(least, of, raw[:, LABELS.index("neutral")])
    best[:, LABELS.index("neutral")] = least
    return best + bias


def platt(score, y):
    """Curve of ten-thousandths over scores: a logistic fit, drawn through KNOTS points."""
    unit = float(np.std(score)) or 1.0
    model = LogisticRegression(C=1e4).fit((score / unit)[:, None], y)
    a, b = float(model.coef_[0][0]) / unit, float(model.intercept_[0])
    if a <= 0:
        raise SystemExit("a label's scores run against its truth")
    logits = np.array([-8, -6, -4.6, -3.6, -2.8, -2.1, -1.4, -0.7, 0, 0.7, 1.4, 2.1, 2.8, 3.6, 4.6, 7])
    return np.round((logits - b) / a).astype(np.int64), np.round(10000 / (1 + np.exp(-logits))).astype(np.int64)


def curve(score, knots):
    """As ModelData::probability: integer interpolation, truncating."""
    xs, ps = knots
    at = np.clip(np.searchsorted(xs, score, side="right"), 1, len(xs) - 1)
    inside = ps[at - 1] + (ps[at] - ps[at - 1]) * (score - xs[at - 1]) // (xs[at] - xs[at - 1])
    return np.where(score < xs[0], ps[0], np.where(score >= xs[-1], ps[-1], inside))


def choose_threshold(p, y, floor):
    """(threshold, precision, recall) of the best F1 among those at or above the precision floor; else of the best F-half."""
    order = np.argsort(-p, kind="stable")
    hits = np.cumsum(y[order])
    shown = np.arange(1, len(p) + 1)
    precision, recall = hits / shown, hits / max(1, y.sum())
    last = np.r_[p[order][1:] != p[order][:-1], True]  # a threshold cannot part equal probabilities
    f1 = np.where(last & (precision + recall > 0), 2 * precision * recall / np.maximum(precision + recall, 1e-9), 0)
    good = np.where(precision >= floor, f1, 0)
    if good.max() < 0.25:  # the floor cannot be reached with a recall worth having
        good = np.where(last & (hits > 0), 1.25 * precision * recall / np.maximum(0.25 * precision + recall, 1e-9), 0)
    k = int(good.argmax())
    at = p[order][k]
    below = p[order][k + 1] if k + 1 < len(p) else 0
    return max(1, int(at + below + 1) // 2), precision[k], recall[k]


def write_model(path, keys, weights, bias, curves, thresholds, data_hash, samples):
    body = struct.pack("<IIII", len(OUTPUTS), len(keys), len(samples), 0) + data_hash[:24]
    for o, name in enumerate(OUTPUTS):
        at, precision, recall = thresholds[o]
        xs, ps = curves[o]
        body += name.encode().ljust(NAME_BYTES, b"\0") + struct.pack("<i", bias[o]) + struct.pack(f"<{WINDOW_STEPS}i", *[0] * WINDOW_STEPS)
        body += struct.pack("<HHHH", at, round(precision * 10000), round(recall * 10000), len(xs))
        body += struct.pack(f"<{KNOTS}i", *xs) + struct.pack(f"<{KNOTS}H", *ps)
    body += FACTOR.astype("<u2").tobytes() + keys.astype("<u4").tobytes()
    rows = np.zeros((len(keys), ROW_BYTES), np.int8)
    rows[:, :len(OUTPUTS)] = weights
    body += rows.tobytes()
    for text, scores in samples:
        raw = text.encode()
        body += struct.pack("<I", len(raw)) + raw + struct.pack(f"<{len(OUTPUTS)}i", *scores)
    head = b"AMENDS01" + struct.pack("<II", VERSION, 24 + len(body)) + struct.pack("<Q", checksum(body))
    path.write_bytes(head + body)


def checksum(data):
    """As model_checksum."""
    prime, mask = 0x9E3779B97F4A7C15, (1 << 64) - 1
    whole = len(data) // 32
    lanes = [1, 2, 3, 4]
    words = np.frombuffer(data, "<u8", whole * 4).reshape(whole, 4).tolist()
    for row in words:
        for lane in range(4):
            v = (lanes[lane] ^ row[lane]) * prime & mask
            lanes[lane] = v ^ (v >> 29)
    h = len(data)
    for lane in lanes:
        h = (h ^ lane) * prime & mask
        h ^= h >> 32
    for byte in data[whole * 32:]:
        h = (h ^ byte) * prime & mask
        h ^= h >> 32
    return h


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, help="folder with indomain/real_*.jsonl and public/*")
    parser.add_argument("--tool", required=True, help="the program amends_features")
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent / "amends.model")
    options = parser.parse_args()

    paths = sorted((HERE / "data").glob("*.jsonl"))
    if options.data:
        paths += sorted((options.data / "indomain").glob("real_*.jsonl"))
    digest, records = hashlib.sha256(), []
    for path in paths:
        digest.update(path.read_bytes())
        for record in read_lines(path):
            if not record.get("skip"):
                records.append({"id": record["id"], "text": record["text"], "labels": set(record["tones"] + record["signals"] + record["issues"]),
                                "real": path.name.startswith("real_")})
    dev = np.array([is_dev(r) and not r["real"] for r in records])
    extracted = extract(options.tool, [r["text"] for r in records])

    seen = [np.unique(np.concatenate([k for _, k in s] + [g])) for (s, g), d in zip(extracted, dev) if not d]
    vocabulary, df = np.unique(np.concatenate(seen), return_counts=True)
    vocabulary, df = vocabulary[df >= MIN_MESSAGES], df[df >= MIN_MESSAGES]
    train = np.flatnonzero(~dev)
    records_train = [records[i] for i in train]
    # Rare features say more: each column is scaled by the root of its inverse document frequency, which ends up in the weight.
    column = np.sqrt(np.log(len(train) / df))
    greeting = np.unique(np.concatenate([g for _, g in extracted]))
    only_polite = np.isin(vocabulary, greeting)

    x, _ = matrix(instances(extracted, 10 ** 6), vocabulary, extracted)
    x = x[train] / 2048
    def solve(keep):
        w, b = np.zeros((keep.sum(), len(OUTPUTS))), np.zeros(len(OUTPUTS))
        for o, output in enumerate(OUTPUTS):
            columns = column[keep] * (1 if output == "polite" else ~only_polite[keep])
            coef, b[o] = fit_output(output, (x[:, keep] @ sp.diags(columns)).tocsr(), records_train)
            w[:, o] = coef * columns
        return w, b

    w, _ = solve(np.ones(len(vocabulary), bool))
    value = (np.abs(w) / np.abs(w).max(axis=0)).max(axis=1) * np.sqrt(df)
    value[only_polite] = np.inf
    keep = value >= np.sort(value)[-min(FEATURES_KEPT, len(value))]
    w, b = solve(keep)
    keys = vocabulary[keep]

    scale = np.abs(w).max(axis=0) / 127
    weights = np.round(w / scale).astype(np.int8)
    bias = np.round(b * 2048 / scale).astype(np.int64)

    at_dev = np.flatnonzero(dev)
    held = [extracted[i] for i in at_dev]
    rows, of = matrix(instances(held, WINDOW_SENTENCES), keys)
    score = integer_scores(weights, bias, rows, of, len(held))
    polite_keys = keys[np.isin(keys, greeting)]
    for i, (_, g) in enumerate(held):
        known = np.intersect1d(g, polite_keys)
        score[i, LABELS.index("polite")] += int(weights[np.searchsorted(keys, known), LABELS.index("polite")].astype(np.int64).sum()) * factor(GREETING_WORDS)
    curves, thresholds, f1 = [], [], {}
    for o, output in enumerate(OUTPUTS):
        if output == "severity":
            target = np.array([severity_of(records[i]) for i in at_dev])
            print(f"severity: correlation with in-domain displeasure {np.corrcoef(score[:, o], target)[0, 1]:.3f}")
            curves.append(platt(score[:, o], (target >= 0.5).astype(int)))
            thresholds.append((5000, 0, 0))
            continue
        y = np.array([output in records[i]["labels"] for i in at_dev], int)
        curves.append(platt(score[:, o], y))
        p = curve(score[:, o], curves[o])
        at, precision, recall = choose_threshold(p, y, PRECISE.get(output, 0.0))
        thresholds.append((at, precision, recall))
        f1[output] = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{output:20} n {y.sum():4} threshold {at:5} P {precision:.2f} R {recall:.2f} F1 {f1[output]:.2f}")
    for name, family in (("tones", TONES), ("signals", SIGNALS), ("issues", ISSUES)):
        print(f"macro-F1 {name}: {np.mean([f1[l] for l in family]):.3f}")

    spoken = extract(options.tool, SAMPLES)
    rows, of = matrix(instances(spoken, WINDOW_SENTENCES), keys)
    samples = list(zip(SAMPLES, integer_scores(weights, bias, rows, of, len(SAMPLES)).tolist()))
    polite = LABELS.index("polite")
    for (text, scores), (_, g) in zip(samples, spoken):
        known = np.intersect1d(g, polite_keys)
        scores[polite] += int(weights[np.searchsorted(keys, known), polite].astype(np.int64).sum()) * factor(GREETING_WORDS)
    write_model(options.out, keys, weights, bias, curves, thresholds, digest.digest(), samples)
    print(f"{options.out}: {options.out.stat().st_size} bytes, {len(keys)} features")


if __name__ == "__main__":
    main()
