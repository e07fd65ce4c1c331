#!/usr/bin/env python3
"""Runs the zone finder against third-party mail suites and prints the pass rate of each.

  mail_zones.py ZONES_TOOL SUITES_FOLDER [-v]

SUITES_FOLDER holds what it has of: mail_zones_discourse.jsonl (email_reply_trimmer), mail_zones_talon/, mail_zones_github_email_reply_parser/
(checkouts with upstream's tests). A case passes where exactly the writer's own lines are left visible: every line that upstream keeps is body,
greeting, signature or code in ours, every line that upstream drops is not body. Lines marked with '>' are quotes to us wherever upstream leaves them.
Not part of the test run: the suites are not ours to ship.
"""
import email, email.policy, json, pathlib, subprocess, sys

TOOL, ROOT, VERBOSE = sys.argv[1], pathlib.Path(sys.argv[2]), "-v" in sys.argv


def zones(text):
    out = subprocess.run([TOOL, "--spans"], input=text.encode(), capture_output=True, check=True).stdout.decode().split("\n")
    raw = text.encode()
    kinds = ["body"] * len(raw)
    for line in out:
        if line and line.split()[0] in ("greeting", "quote", "signature", "disclaimer", "code"):
            kind, begin, end = line.split()
            kinds[int(begin):int(end)] = [kind] * (int(end) - int(begin))
    return raw, kinds


def lines_by_zone(text):
    """Each line that is not blank with the zones of its characters."""
    raw, kinds = zones(text)
    at, out = 0, []
    for line in raw.split(b"\n"):
        seen = {kinds[i] for i in range(at, at + len(line)) if raw[i:i + 1].strip()}
        if line.strip():
            out.append((line.decode().strip(), seen))
        at += len(line) + 1
    return out


def judge(name, text, kept):
    """kept: the text that upstream leaves. Lines are matched in order."""
    want = [l.strip() for l in kept.replace("\r", "").split("\n") if l.strip()]
    ours = lines_by_zone(text.replace("\r\n", "\n"))
    problems, k = [], 0
    for line, seen in ours:
        keep = k < len(want) and line == want[k]
        k += keep
        if line.startswith(">"):
            if "body" in seen:
                problems.append(f"marked line is body: {line[:70]}")
        elif keep and seen & {"quote", "disclaimer"}:
            problems.append(f"own line masked as {sorted(seen)}: {line[:70]}")
        elif not keep and "body" in seen:
            problems.append(f"line to drop is body: {line[:70]}")
    if k < len(want):
        problems.append(f"upstream keeps a line that was not found: {want[k][:70]}")
    if VERBOSE and problems:
        print(f"--- {name}")
        for p in problems:
            print("   ", p)
    return not problems


def report(suite, results):
    good = sum(results.values())
    print(f"{suite}: {good} of {len(results)} ({100 * good / max(1, len(results)):.0f} %)")
    if not VERBOSE:
        bad = [n for n, ok in results.items() if not ok]
        if bad:
            print("   failed:", ", ".join(bad))


def discourse():
    path = ROOT / "mail_zones_discourse.jsonl"
    if path.exists():
        rows = [json.loads(l) for l in path.open()]
        report("discourse", {r["id"]: judge(r["id"], r["text"], r["labels"]["trimmed"] or "") for r in rows})


def plain_part(message):
    part = message.get_body(preferencelist=("plain",))
    return part.get_content() if part else None


def talon():
    root = ROOT / "mail_zones_talon"
    if not root.exists():
        return
    results = {}
    for path in sorted(root.rglob("standard_replies/*.eml")):
        text = plain_part(email.message_from_bytes(path.read_bytes(), policy=email.policy.default))
        beside = path.with_name(path.stem + "_reply_text")
        results[path.name] = judge(path.name, text, beside.read_text() if beside.exists() else "Hello")
    report("talon replies", results)
    results = {}
    for path in sorted(root.rglob("signature/emails/stripped/*_body")):
        name, signature = path.name[:-5], path.with_name(path.name[:-5] + "_signature").read_text()
        body = "\n".join(l.replace("#sig#", "") for l in path.read_text().split("\n"))
        want = [l.replace("#sig#", "").strip() for l in signature.split("\n") if l.strip()]
        ours = [l for l, seen in lines_by_zone(body) if seen == {"signature"}]
        results[name] = ours == want
        if VERBOSE and ours != want:
            print("---", name, "\n    wanted", want, "\n    found ", ours)
    report("talon signatures", results)


# What upstream's tests assert of these mails: the fragments that stay visible, as line numbers of the file's lines that are not blank.
# Signatures are hidden there and masked here; either way they may not be body.
def github():
    root = ROOT / "mail_zones_github_email_reply_parser"
    if not root.exists():
        return
    results = {}
    for path in sorted(root.rglob("emails/*.txt")):
        text = path.read_text()
        ours = lines_by_zone(text)
        expected = own_lines(path.name, [l for l, _ in ours])
        if expected is None:
            continue
        found = [l for l, seen in ours if seen & {"body", "greeting", "code"}]
        results[path.name] = found == expected
        if VERBOSE and found != expected:
            print("---", path.name)
            for l in [l for l in expected if l not in found]:
                print("    own line masked:", l[:80])
            for l in [l for l in found if l not in expected]:
                print("    line to drop is left:", l[:80])
    report("github", results)


def own_lines(name, lines):
    """The visible own lines: a rule that holds for these mails, with the exceptions that their names announce."""
    # Where the writer's own text begins and ends again, by the beginning of a line.
    first_hidden = {
        "email_1_1.txt": ["-Abhishek Kona"], "email_1_3.txt": ["-Abhishek Kona"], "email_1_4.txt": ["On Aug 22"], "email_1_6.txt": ["Sent from a magnificent"],
        "email_1_7.txt": ["On Tue, Sep 25"], "email_2_1.txt": ["----"], "email_2_2.txt": ["____"], "email_2_3.txt": ["From: CRM"], "email_BlackBerry.txt": ["Sent from"],
        "email_iPhone.txt": ["Sent from"], "email_multi_word_sent_from_my_mobile_device.txt": ["Sent from"], "correct_sig.txt": ["--"], "email_bullets.txt": ["On Fri"],
        "greedy_on.txt": ["On 9 Jan"], "email_one_is_not_on.txt": ["On Oct 1"], "pathological.txt": ["On Dec 8"],
        "email_1_5.txt": [], "email_sig_delimiter_in_middle_of_line.txt": [], "email_sent_from_my_not_signature.txt": []}
    if name in first_hidden:
        out = []
        for l in lines:
            if any(l.startswith(h) for h in first_hidden[name]):
                break
            out.append(l)
        return out
    if name == "email_1_8.txt":
        return ["I will reply under this one", "and under this."]
    if name == "email_1_2.txt":
        out = []
        for l in lines:
            if l.startswith("____"):
                break
            if not l.startswith(">") and not l.startswith("On Tue"):
                out.append(l)
        return out
    if name == "email_long_quote.txt":
        own = [l for l in lines if not l.startswith(">")]
        return own[:own.index("-Abhishek Kona")]
    return None


discourse()
talon()
github()
