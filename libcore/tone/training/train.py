"""Makes libcore/tone/amends.model: features -> weights -> int8 -> calibration and thresholds -> file, and the numbers of CARD.md.

One linear model for each label over the features of libcore/tone/features.cpp (run through the program amends_features, so that
training and judging see the same), fitted by amends_fit on the function that judges. Scores are computed here with the very
integers that the library uses.
"""
import argparse
import hashlib
import json
import pathlib
import re
import struct
import subprocess
import tempfile
import zlib

import numpy as np
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).resolve().parent
# The labels stand in one place, tone/labels.hpp.
FAMILY = re.findall(r"X\((tone|signal|issue), (\w+)\)", (HERE.parent / "labels.hpp").read_text(encoding="utf-8"))
TONES, SIGNALS, ISSUES = ([label for family, label in FAMILY if family == wanted] for wanted in ("tone", "signal", "issue"))
LABELS = TONES + SIGNALS + ISSUES
OUTPUTS = LABELS + ["severity"]
NEUTRAL, POLITE = LABELS.index("neutral"), LABELS.index("polite")
# A false accusation costs most: these are shown only where four of five are right, if the data let us.
PRECISE = {"hostile": 0.8, "ultimatum": 0.8, "churn_threat": 0.8, "legal_threat": 0.8, "publicity_threat": 0.8}

# As in model_file.hpp and model_data.hpp.
ROW_BYTES, KNOTS, FACTORS, WINDOW_STEPS, WINDOW_SENTENCES, NAME_BYTES, VERSION = 40, 16, 256, 6, 3, 32, 1
GREETING_WORDS = 8
# Weights shrink with the square root of the words, so that length does not move scores; 4 words keep the shortest from shouting.
UNIT = 2048
FACTOR = np.array([round(UNIT / (n + 4) ** 0.5) for n in range(FACTORS)], np.int64)
FEATURES_KEPT = 46000  # 44 bytes each: 2.0 MB, leaves a WebAssembly build under 3 MB
MIN_MESSAGES = 2       # a feature seen in one message only is noise
STRENGTH = 0.4         # inverse of the L2 penalty; 0.3 .. 1 are alike on three tenths held out, as are rates of 0.5 .. 1.2
RATE, EPOCHS = 0.8, 14
PLAIN = 2.5            # the hand-written contrasts are few and say what most mail is like
LEAST_PRECISION = 0.45  # no label is shown that is wrong much more often than right, if the data let us; 0.5 costs 0.02 macro-F1 of issues
CHARACTERS = 0.7       # character n-grams are many and say the same thing often: full weight costs 0.01 macro-F1, none as much
JOINED = 1200          # long mails made of short ones, so that the offsets for many windows are learnt on many
FOLDS = ((0,), (1, 2, 3), (4, 5, 6), (7, 8, 9))

# Office mail hardly ever carries these; unread as it is, it counts a little against them, so that long plain prose stays quiet.
RARE = set("angry frustrated disappointed sad hostile sarcastic cold".split() + SIGNALS + ISSUES) - {"meeting_request", "reconciliation", "billing"}
OFFICE_MAIL = 0.4
# Leaving and the law are everyday words in it, and a threat that is missed costs most: for these it counts that much of it.
EVERYDAY = {"churn_threat": 0.25, "legal_threat": 0.05}

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


def severity_of(record):
    if "severity" in record:
        return record["severity"]
    found = sorted((DISPLEASURE[label] for label in record["labels"] if label in DISPLEASURE), reverse=True)
    return min(1.0, found[0] + 0.1 * (len(found) - 1)) if found else 0.0


class Text:
    """One message: sentences, greeting, targets and what they weigh (0 where unknown)."""

    def __init__(self, extracted, record, severity_only=False, weight=1.0):
        self.sentences, self.greeting = extracted
        self.target = np.array([label in record["labels"] for label in LABELS] + [severity_of(record), 0], np.float32)
        self.weight = np.full(ROW_BYTES, 0 if severity_only else weight, np.float32)
        self.weight[len(LABELS)], self.weight[len(OUTPUTS):] = weight, 0


def joined(records, how_many, seed):
    """Long mails: one message among calm ones. They carry what the one carries; courtesy is what any of them shows."""
    rng = np.random.default_rng(seed)
    calm = [r for r in records if r["labels"] <= {"neutral", "polite"}]
    made = []
    for _ in range(how_many):
        parts = [calm[k] for k in rng.integers(0, len(calm), rng.integers(1, 6))]
        one = records[int(rng.integers(0, len(records)))]
        parts.insert(int(rng.integers(0, len(parts) + 1)), one)
        labels = set(one["labels"]) | {"polite"} & {label for p in parts for label in p["labels"]}
        made.append({"text": "\n\n".join(p["text"] for p in parts), "labels": labels})
    return made


def find(vocabulary, keys):
    """Indices of those keys that the vocabulary has."""
    at = np.minimum(np.searchsorted(vocabulary, keys), len(vocabulary) - 1)
    return at[vocabulary[at] == keys]


def factor(words):
    return int(FACTOR[min(words, FACTORS - 1)])


def run_fit(tool, texts, vocabulary, column, df, epochs):
    """Weights (feature by output), bias and window offsets, by amends_fit."""
    index, sentences, messages, at = [], [], [], 0

    def add(keys):
        nonlocal at
        known = find(vocabulary, keys)
        index.append(known)
        at += len(known)
        return at - len(known), at

    for text in texts:
        first = len(sentences)
        for words, keys in text.sentences:
            sentences.append((*add(keys), words))
        messages.append((first, len(sentences), *add(text.greeting), 0))
    index = np.concatenate(index).astype("<u4")
    with tempfile.TemporaryDirectory() as folder:
        given, made = pathlib.Path(folder) / "in", pathlib.Path(folder) / "out"
        with open(given, "wb") as out:
            out.write(np.array([len(vocabulary), len(texts), len(sentences), len(index)], "<u4").tobytes())
            out.write(column.astype("<f4").tobytes() + df.astype("<f4").tobytes() + (FACTOR / UNIT).astype("<f4").tobytes())
            out.write(np.array(messages, "<u4").tobytes() + np.array(sentences, "<u4").tobytes() + index.tobytes())
            out.write(np.array([np.concatenate([t.target, t.weight]) for t in texts], "<f4").tobytes())
        subprocess.run([tool, given, made, str(epochs), str(STRENGTH), "0", str(RATE)], check=True)
        flat = np.fromfile(made, "<f4").astype(np.float64)
    size, outputs = len(vocabulary) * ROW_BYTES, len(OUTPUTS)
    return (flat[:size].reshape(-1, ROW_BYTES)[:, :outputs], flat[size:size + outputs],
            flat[size + ROW_BYTES:].reshape(WINDOW_STEPS, ROW_BYTES)[:, :outputs])


class Weights:
    """The integers of the model file, trained on `texts`."""

    def __init__(self, fit_tool, texts):
        seen = [np.unique(np.concatenate([keys for _, keys in t.sentences] + [t.greeting])) for t in texts]
        vocabulary, df = np.unique(np.concatenate(seen), return_counts=True)
        vocabulary, df = vocabulary[df >= MIN_MESSAGES], df[df >= MIN_MESSAGES]
        # Rare features say more: each column is scaled by the root of its inverse document frequency, which ends up in the weight.
        column = np.sqrt(np.log(len(texts) / df) + 1e-6) * np.where(vocabulary >> 31, CHARACTERS, 1.0)
        weights, _, _ = run_fit(fit_tool, texts, vocabulary, column, df, EPOCHS // 2)
        value = (np.abs(weights) / np.abs(weights).max(axis=0)).max(axis=1) * np.sqrt(df)
        value[np.isin(vocabulary, np.concatenate([t.greeting for t in texts]))] = np.inf
        keep = np.sort(np.argsort(-value, kind="stable")[:FEATURES_KEPT])
        self.keys = vocabulary[keep]
        weights, bias, offset = run_fit(fit_tool, texts, self.keys, column[keep], df[keep], EPOCHS)
        scale = np.abs(weights).max(axis=0) / 127
        self.weights = np.round(weights / scale).astype(np.int64)
        self.bias = np.round(bias * UNIT / scale).astype(np.int64)
        self.offset = np.round(offset * UNIT / scale).astype(np.int64)

    def score(self, text):
        """What Model::read computes before calibration."""
        sums = np.array([self.weights[find(self.keys, keys)].sum(axis=0) for _, keys in text.sentences] or [np.zeros(len(OUTPUTS), np.int64)])
        words = [n for n, _ in text.sentences] or [1]
        windows = max(1, len(sums) - WINDOW_SENTENCES + 1)
        parts = np.array([sums[w:w + WINDOW_SENTENCES].sum(axis=0) * factor(sum(words[w:w + WINDOW_SENTENCES])) for w in range(windows)])
        score = parts.max(axis=0)
        score[NEUTRAL] = parts[:, NEUTRAL].min()
        score[POLITE] += self.weights[find(self.keys, text.greeting), POLITE].sum() * factor(GREETING_WORDS)
        step = 0
        while step + 1 < WINDOW_STEPS and (1 << step) < windows:
            step += 1
        return score + self.bias + self.offset[step]

    def scores(self, texts):
        return np.array([self.score(t) for t in texts])


def platt(score, y, weight=None):
    """Curve of ten-thousandths over scores: a logistic fit, drawn through KNOTS points."""
    unit = float(np.std(score)) or 1.0
    model = LogisticRegression(C=1e4).fit((score / unit)[:, None], y, sample_weight=weight)
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
    """(threshold, precision, recall) of the best F1 at or above the precision floor; where that costs nearly all recall, a lower floor."""
    order = np.argsort(-p, kind="stable")
    hits = np.cumsum(y[order])
    shown = np.arange(1, len(p) + 1)
    precision, recall = hits / shown, hits / max(1, y.sum())
    last = np.r_[p[order][1:] != p[order][:-1], True]  # a threshold cannot part equal probabilities

    def f(beta):
        return np.where(last & (hits > 0), (1 + beta) * precision * recall / np.maximum(beta * precision + recall, 1e-9), 0)

    good = np.where(precision >= floor, f(1), 0)
    if recall[good.argmax()] < 0.4:  # a threat missed three times in five is no better than one cried too often
        good = np.where(precision >= min(floor, 0.6), f(1), 0)
    k = int(good.argmax())
    below = p[order][k + 1] if k + 1 < len(p) else 0
    return max(1, int(p[order][k] + below + 1) // 2), precision[k], recall[k]


def checksum(data):
    """As model_checksum."""
    prime, mask = 0x9E3779B97F4A7C15, (1 << 64) - 1
    whole = len(data) // 32
    lanes = [1, 2, 3, 4]
    for row in np.frombuffer(data, "<u8", whole * 4).reshape(whole, 4).tolist():
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


def write_model(path, model, curves, thresholds, data_hash, samples):
    body = struct.pack("<IIII", len(OUTPUTS), len(model.keys), len(samples), 0) + data_hash[:24]
    for o, name in enumerate(OUTPUTS):
        at, precision, recall = thresholds[o]
        xs, ps = curves[o]
        body += name.encode().ljust(NAME_BYTES, b"\0") + struct.pack("<i", model.bias[o]) + struct.pack(f"<{WINDOW_STEPS}i", *model.offset[:, o])
        body += struct.pack("<HHHH", at, round(precision * 10000), round(recall * 10000), len(xs))
        body += struct.pack(f"<{KNOTS}i", *xs) + struct.pack(f"<{KNOTS}H", *ps)
    body += FACTOR.astype("<u2").tobytes() + model.keys.astype("<u4").tobytes()
    rows = np.zeros((len(model.keys), ROW_BYTES), np.int8)
    rows[:, :len(OUTPUTS)] = model.weights
    body += rows.tobytes()
    for text, scores in samples:
        raw = text.encode()
        body += struct.pack("<I", len(raw)) + raw + struct.pack(f"<{len(OUTPUTS)}i", *scores)
    path.write_bytes(b"AMENDS01" + struct.pack("<IIQ", VERSION, 24 + len(body), checksum(body)) + body)


def expected_calibration_error(p, y):
    """Over ten bins of equal width: how far the promised share lies from the true one, by cases."""
    bins = np.minimum((p * 10).astype(int), 9)
    return sum(abs(p[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean() for b in range(10) if (bins == b).any())


def f1_of(shown, y):
    return 2 * (shown & y).sum() / max(1, shown.sum() + y.sum())


def judge(score, curves, thresholds):
    """(probabilities, shown) of rows of scores; neutral and the tones that it excludes are settled as in model.cpp."""
    p = np.array([curve(score[:, o], curves[o]) for o in range(len(LABELS))]).T
    at = np.array([t[0] for t in thresholds[:len(LABELS)]])
    shown = p >= at
    feelings = [o for o in range(len(TONES)) if o not in (NEUTRAL, POLITE)]
    wins = shown[:, NEUTRAL] & ((p[:, feelings] * at[NEUTRAL] <= p[:, [NEUTRAL]] * at[feelings]) | ~shown[:, feelings]).all(axis=1)
    shown[:, NEUTRAL] &= wins | ~shown[:, feelings].any(axis=1)
    shown[np.ix_(wins, feelings)] = False
    return p / 10000, shown


def report(texts, truth, judged, thresholds, dev, dev_real, rest):
    """The lines of the card: a table by label, the means, and those of real and of long texts."""
    rng = np.random.default_rng(0)
    p, shown = judged(dev)
    y = truth[dev].astype(bool)
    _, shown_rest = judged(rest)
    draws = [rng.integers(0, len(dev), len(dev)) for _ in range(300)]
    lines = ["| label | cases | threshold | precision | recall | F1 | 90 % interval | ECE | F1, cross-validated |", "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"]
    per, per_rest = [], []
    for o, label in enumerate(LABELS):
        s, t = shown[:, o], y[:, o]
        low, high = np.percentile([f1_of(s[d], t[d]) for d in draws], [5, 95])
        per.append(f1_of(s, t))
        per_rest.append(f1_of(shown_rest[:, o], truth[rest, o].astype(bool)))
        lines.append(f"| `{label}` | {t.sum()} | {thresholds[o][0] / 10000:.2f} | {(s & t).sum() / max(1, s.sum()):.2f} | {(s & t).sum() / max(1, t.sum()):.2f} "
                     f"| {per[-1]:.2f} | {low:.2f}-{high:.2f} | {expected_calibration_error(p[:, o], t):.3f} | {per_rest[-1]:.2f} |")
    lines.append("")
    for name, family in (("tones", TONES), ("signals", SIGNALS), ("issues", ISSUES)):
        these = [LABELS.index(label) for label in family]
        low, high = np.percentile([np.mean([f1_of(shown[d, o], y[d, o]) for o in these]) for d in draws[:100]], [5, 95])
        lines.append(f"- Macro-F1 {name}: {np.mean([per[o] for o in these]):.3f} on dev ({low:.3f}-{high:.3f}), {np.mean([per_rest[o] for o in these]):.3f} cross-validated.")
    for name, rows, least in ((f"Real texts, dev ({len(dev_real)} messages)", dev_real, 15),
                              ("Mails of more than five sentences, dev", np.array([i for i in dev if len(texts[i].sentences) > 5]), 5)):
        enough = [o for o in range(len(LABELS)) if len(rows) and truth[rows, o].sum() >= least]
        if enough:
            _, these_shown = judged(rows)
            mean = np.mean([f1_of(these_shown[:, o], truth[rows, o].astype(bool)) for o in enough])
            lines.append(f"- {name}: macro-F1 {mean:.3f} over the {len(enough)} labels with {least} or more cases.")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, help="folder with indomain/real_*.jsonl and public/*; without it the clone's own text is all")
    parser.add_argument("--tools", type=pathlib.Path, required=True, help="folder with the programs amends_features and amends_fit")
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent / "amends.model")
    parser.add_argument("--blocks", action="store_true", help="hold out blocks of 50 neighbouring lines instead of single ones; measures only, writes nothing")
    parser.add_argument("--errors", type=pathlib.Path, help="write wrong judgements of text not trained on here, as JSON Lines")
    options = parser.parse_args()
    tool, fit_tool = options.tools / "amends_features", options.tools / "amends_fit"

    paths = sorted((HERE / "data").glob("*.jsonl"))
    if options.data:
        paths += sorted((options.data / "indomain").glob("real_*.jsonl"))
    digest, records = hashlib.sha256(), []
    for path in paths:
        digest.update(path.read_bytes())
        for number, record in enumerate(read_lines(path)):
            if not record.get("skip"):
                records.append({"id": record["id"], "text": record["text"], "labels": set(record["tones"] + record["signals"] + record["issues"]),
                                "real": path.name.startswith("real_"), "weight": PLAIN if path.name.startswith("extra_") else 1.0, "block": zlib.crc32(f"{path.name}/{number // 50}".encode())})
    texts = [Text(e, r, weight=r["weight"]) for e, r in zip(extract(tool, [r["text"] for r in records]), records)]
    # Part 0 is dev: a tenth by the CRC-32 of the id.
    part = np.array([r["block"] if options.blocks else zlib.crc32(r["id"].encode()) for r in records]) % 10
    real = np.array([r["real"] for r in records])

    complaints, complaints_dev = [], []
    if options.data:
        for name, where in (("train", complaints), ("dev", complaints_dev)):
            path = options.data / f"public/complaints/{name}.jsonl"
            found = read_lines(path)
            rated = [{"labels": set(), "severity": r["severity"] / 4} for r in found]
            where += [Text(e, r, severity_only=True, weight=0.5) for e, r in zip(extract(tool, [r["text"] for r in found]), rated)]
            if name == "train":
                digest.update(path.read_bytes())

    office = []
    if options.data:
        labelled = {r["id"].partition(":")[2] for r in records}
        plain = []
        for name, most in (("enron", 2400), ("customer_chat", 1500)):
            path = options.data / f"public/{name}/train.jsonl"
            digest.update(path.read_bytes())
            found = [r for r in read_lines(path) if r["id"] not in labelled and 40 < len(r["text"]) < 4000]
            plain += [r["text"] for r in sorted(found, key=lambda r: zlib.crc32(r["id"].encode()))[:most]]
        office = [Text(e, {"labels": set()}, weight=OFFICE_MAIL) for e in extract(tool, plain)]
        for text in office:
            text.weight[[o for o, output in enumerate(OUTPUTS) if output not in RARE]] = 0
            for label, share in EVERYDAY.items():
                text.weight[LABELS.index(label)] *= share
        office = [t for t in office if t.sentences]

    def train(chosen):
        """On the chosen texts, long mails made of them, the complaints (for severity alone) and the office mail (against the rare labels)."""
        mails = joined([records[i] for i in np.flatnonzero(chosen & ~real)], JOINED, seed=1)
        made = [Text(e, r, weight=0.5) for e, r in zip(extract(tool, [r["text"] for r in mails]), mails)]
        return Weights(fit_tool, [texts[i] for i in np.flatnonzero(chosen)] + made + complaints + office)

    # Calibration and thresholds: each text is scored by a model that has not seen it, dev by the shipped one.
    # Another model has other units; its scores are brought to the shipped one's by their mean and spread on dev.
    model = train(part != 0)
    dev, dev_real = np.flatnonzero((part == 0) & ~real), np.flatnonzero((part == 0) & real)
    mine = model.scores([texts[i] for i in dev])
    score = np.zeros((len(texts), len(OUTPUTS)), np.int64)
    for held in FOLDS:
        fold = np.isin(part, held)
        those = [texts[i] for i in np.flatnonzero(fold)]
        if held == (0,):
            score[fold] = model.scores(those)
            continue
        other = train(~fold & (part != 0))
        theirs = other.scores([texts[i] for i in dev])
        score[fold] = np.round((other.scores(those) - theirs.mean(axis=0)) / theirs.std(axis=0) * mine.std(axis=0) + mine.mean(axis=0))

    truth = np.array([t.target[:len(LABELS)] for t in texts]).astype(int)
    seen = np.flatnonzero(~real)
    curves, thresholds = [], []
    for o, output in enumerate(OUTPUTS):
        if output == "severity":
            target = np.array([t.target[o] for t in texts])[seen]
            curves.append(platt(np.r_[score[seen, o], score[seen, o]], np.r_[np.ones(len(seen)), np.zeros(len(seen))], np.r_[target, 1 - target]))
            thresholds.append((5000, 0, 0))
            continue
        curves.append(platt(score[seen, o], truth[seen, o]))
        thresholds.append(choose_threshold(curve(score[seen, o], curves[o]), truth[seen, o], PRECISE.get(output, LEAST_PRECISION)))

    def judged(rows):
        return judge(score[rows], curves, thresholds)

    lines = report(texts, truth, judged, thresholds, dev, dev_real, np.flatnonzero((part != 0) & ~real))
    if complaints_dev:
        found = curve(model.scores(complaints_dev)[:, len(LABELS)], curves[-1])
        rated = [t.target[len(LABELS)] for t in complaints_dev]
        lines.append(f"- Severity against human severity (complaints, dev, {len(rated)} tweets): correlation {np.corrcoef(found, rated)[0, 1]:.2f}.")
    if options.errors:
        p, shown = judged(np.arange(len(texts)))
        with open(options.errors, "w", encoding="utf-8") as out:
            for i, o in zip(*np.nonzero(shown != truth.astype(bool))):
                out.write(json.dumps({"label": LABELS[o], "kind": "false alarm" if shown[i, o] else "missed", "p": round(float(p[i, o]), 3), "id": records[i]["id"],
                                      "text": records[i]["text"], "labels": sorted(records[i]["labels"])}, ensure_ascii=False) + "\n")
    if not options.blocks:
        spoken = [Text(e, {"labels": set()}) for e in extract(tool, SAMPLES)]
        write_model(options.out, model, curves, thresholds, digest.digest(), list(zip(SAMPLES, model.scores(spoken).tolist())))
        lines.append(f"- Model: {options.out.stat().st_size} bytes, {len(model.keys)} features; SHA-256 of the training data begins {digest.hexdigest()[:16]}.")
        card = HERE / "CARD.md"
        if options.data and card.exists():
            head, _, tail = card.read_text(encoding="utf-8").partition("<!-- numbers -->\n")
            card.write_text(head + "<!-- numbers -->\n" + "\n".join(lines) + "\n" + tail[tail.index("<!-- end of numbers -->"):], encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
