#!/usr/bin/env python3
"""Measures the finished command against labelled conversations and drafts.

    evaluate.py AMENDS threads FILE...   state, actions, channel, root issue, commitments, forecast
    evaluate.py AMENDS drafts FILE...    each rule's precision and recall, strengths, verdict

Everything goes through `amends batch`, so what is measured is what a host gets. `--errors NAME` lists the records that went wrong
for one measure (a rule, "state", "first", "commitments", ...). `--fold K/N` takes only the records whose CRC-32 of the id is K modulo N.
"""
import argparse
import collections
import json
import subprocess
import sys
import zlib


def records(files, fold):
    for name in files:
        with open(name, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if fold is None or zlib.crc32(record["id"].encode()) % fold[1] == fold[0]:
                    yield record


def run(amends, verb, conversations):
    """One result for each conversation, in order; offsets in code points so that Python can slice."""
    feed = "".join(json.dumps(c) + "\n" for c in conversations)
    done = subprocess.run([amends, "batch", verb, "--offset-unit", "codepoint"], input=feed.encode(), stdout=subprocess.PIPE, check=False)
    results = [json.loads(line) for line in done.stdout.decode().splitlines()]
    for conversation, result in zip(conversations, results):
        if "error" in result:
            print(f"{conversation['id']}: {result['error']}", file=sys.stderr)
    if len(results) != len(conversations):
        sys.exit(f"{len(conversations)} conversations gave {len(results)} results")
    return results


def ratio(part, whole):
    return f"{part / whole:.3f}" if whole else "  -  "


class Tally:
    """True positives, false positives and false negatives by name."""

    def __init__(self):
        self.hit, self.extra, self.missed = (collections.Counter() for _ in range(3))

    def add(self, name, gold, found):
        self.hit[name] += gold and found
        self.extra[name] += found and not gold
        self.missed[name] += gold and not found

    def show(self, title):
        print(f"\n{title:26} {'gold':>5} {'prec':>6} {'recall':>6} {'F1':>6}")
        scores = []
        for name in sorted(set(self.hit) | set(self.extra) | set(self.missed)):
            hit, extra, missed = self.hit[name], self.extra[name], self.missed[name]
            f1 = 2 * hit / (2 * hit + extra + missed) if hit + extra + missed else 0.0
            if hit + missed:
                scores.append(f1)
            print(f"{name:26} {hit + missed:5} {ratio(hit, hit + extra):>6} {ratio(hit, hit + missed):>6} {f1:6.3f}")
        hit, extra, missed = sum(self.hit.values()), sum(self.extra.values()), sum(self.missed.values())
        print(f"{'all (micro)':26} {hit + missed:5} {ratio(hit, hit + extra):>6} {ratio(hit, hit + missed):>6} {2 * hit / max(1, 2 * hit + extra + missed):6.3f}")
        print(f"{'macro-F1':26} {'':19} {sum(scores) / max(1, len(scores)):6.3f}")


def overlap(a, b):
    return min(a[1], b[1]) - max(a[0], b[0]) > 0


def threads(amends, files, fold, errors):
    rows = list(records(files, fold))
    results = run(amends, "plan", [{k: r[k] for k in ("id", "me", "now", "messages")} for r in rows])
    count = collections.Counter()
    confusion = collections.Counter()
    actions = Tally()
    for row, plan in zip(rows, results):
        if "error" in plan:
            count["failed"] += 1
            continue
        gold, chosen, wrong = row["gold"], [a["id"] for a in plan["actions"]], {}
        count["threads"] += 1
        accepted = gold["state"] if isinstance(gold["state"], list) else [gold["state"]]
        confusion[accepted[0], plan["state"]] += 1
        count["state"] += plan["state"] in accepted
        wrong["state"] = plan["state"] not in accepted and (gold["state"], plan["state"])
        for action in gold["must"]:
            actions.add(action, True, action in chosen)
        for action in gold["must_not"]:
            count["must_not"] += 1
            count["must_not broken"] += action in chosen
            if action in chosen:
                wrong["must_not"] = action
        wrong["must"] = [a for a in gold["must"] if a not in chosen]
        if gold.get("first"):
            count["first of"] += 1
            count["first"] += bool(chosen) and chosen[0] in gold["first"]
            wrong["first"] = not (chosen and chosen[0] in gold["first"]) and (gold["first"], chosen[:4])
        if gold.get("channel"):
            count["channel of"] += 1
            count["channel"] += plan["channel"] in gold["channel"]
            wrong["channel"] = plan["channel"] not in gold["channel"] and (gold["channel"], plan["channel"])
        root = plan["root_issue"]["id"] if plan.get("root_issue") else "none"
        count["root"] += (root or "none") in (gold.get("root_issue") or ["none"])
        wrong["root"] = root not in (gold.get("root_issue") or ["none"]) and (gold.get("root_issue"), root)
        texts = {m.get("id"): m["text"] for m in row["messages"]}
        left = list(plan["commitments"])
        for want in gold["commitments"]:
            at = texts[want["message"]].find(want["quote"])
            found = next((c for c in left if c["message"] == want["message"] and overlap((c["start"], c["end"]), (at, at + len(want["quote"])))), None)
            count["commitments"] += 1
            if not found:
                wrong.setdefault("commitments", []).append(("missed", want["quote"]))
                continue
            left.remove(found)
            count["commitments found"] += 1
            due = (found["due"] or "")[:10] or None
            count["due right"] += due == want["due"]
            count["status right"] += found["status"] == want["status"]
            if due != want["due"]:
                wrong.setdefault("due", []).append((want["quote"], want["due"], due))
            if found["status"] != want["status"]:
                wrong.setdefault("status", []).append((want["quote"], want["status"], found["status"]))
        count["commitments extra"] += len(left)
        if left:
            wrong.setdefault("commitments", []).append(("extra", [c["what"] for c in left]))
        if gold.get("derails") is not None:
            count["derail of"] += 1
            alarm = plan["forecast"]["derail"] >= 0.5
            count["derail right"] += alarm == gold["derails"]
            count["calm"] += not gold["derails"]
            count["false alarm"] += alarm and not gold["derails"]
        if errors and wrong.get(errors):
            print(row["id"], row.get("tags"), wrong[errors])
    print(f"threads {count['threads']}, failed {count['failed']}")
    print("state           ", ratio(count["state"], count["threads"]), " ".join(f"{g}>{p}:{n}" for (g, p), n in sorted(confusion.items()) if g != p))
    print("first action    ", ratio(count["first"], count["first of"]))
    print("must_not broken ", ratio(count["must_not broken"], count["must_not"]))
    print("channel         ", ratio(count["channel"], count["channel of"]))
    print("root issue      ", ratio(count["root"], count["threads"]))
    print("commitments      precision", ratio(count["commitments found"], count["commitments found"] + count["commitments extra"]),
          "recall", ratio(count["commitments found"], count["commitments"]),
          "due", ratio(count["due right"], count["commitments found"]), "status", ratio(count["status right"], count["commitments found"]))
    print("forecast         accuracy", ratio(count["derail right"], count["derail of"]), "false alarms", ratio(count["false alarm"], count["calm"]))
    actions.show("must (recall)")


def drafts(amends, files, fold, errors):
    rows = list(records(files, fold))
    conversations = []
    for row in rows:
        if row["kind"] == "sentence":  # its context is a note, not a message: the sentence stands alone
            conversations.append({"id": row["id"], "messages": [], "draft": {"text": row["text"]}})
        else:
            conversations.append({k: row[k] for k in ("id", "me", "now", "messages", "draft")})
    results = run(amends, "review", conversations)
    sentence_faults, draft_faults, strengths, verdicts = Tally(), Tally(), Tally(), collections.Counter()
    for row, review in zip(rows, results):
        if "error" in review:
            continue
        found = {f["rule"] for f in review["findings"]}
        good = {s["id"] for s in review["strengths"]}
        if row["kind"] == "sentence":
            # What a lone sentence leaves out is no fault of the sentence.
            found = {f["rule"] for f in review["findings"] if f["start"] != f["end"]} - {"fix_before_validation", "wrong_channel", "unanswered_question"}
            gold, want, faults = set(row["faults"]), set(row["strengths"]), sentence_faults
        else:
            gold, want, faults = {f["rule"] for f in row["faults"]}, {s["id"] for s in row["strengths"]}, draft_faults
            verdicts[row["verdict"], review["verdict"]] += 1
        for name in gold | found:
            faults.add(name, name in gold, name in found)
        for name in want | good:
            strengths.add(name, name in want, name in good)
        for name, kind, here, there in [(n, "fault", gold, found) for n in gold ^ found] + [(n, "strength", want, good) for n in want ^ good]:
            if errors == name:
                text = row["text"] if row["kind"] == "sentence" else row["draft"]["text"]
                print(f"{row['id']} {'missed' if name in here else 'extra '} {text!r} ({row.get('context') or [m['text'] for m in row['messages'][-1:]]})")
    sentence_faults.show("faults, sentences")
    draft_faults.show("faults, drafts")
    strengths.show("strengths")
    total = sum(verdicts.values())
    print("\nverdict", ratio(sum(n for (g, p), n in verdicts.items() if g == p), total), " ".join(f"{g}>{p}:{n}" for (g, p), n in sorted(verdicts.items())))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("amends")
    parser.add_argument("what", choices=["threads", "drafts"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--errors")
    parser.add_argument("--fold", type=lambda s: tuple(int(n) for n in s.split("/")))
    options = parser.parse_args()
    {"threads": threads, "drafts": drafts}[options.what](options.amends, options.files, options.fold, options.errors)


if __name__ == "__main__":
    main()
