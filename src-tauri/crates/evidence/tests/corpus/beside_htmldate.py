"""Sets the reader of pages beside htmldate, on the same pages, in one run, each on one core. Times are
those of the processor. Ours is timed twice: the facts alone, which are some ten beside the day, and all of reading a
page, with its text, its language and fingerprints.

    pip install htmldate
    cargo build --release -p evidence --example corpus
    python beside_htmldate.py --reader target/release/examples/corpus [FOLDER_OF_PAGES]

Without a folder it takes the corpus beside it. A folder of pages may hold `expected.toml` as the corpus does, or
`expected.json`: {"page.html": {"url": "...", "published": "2020-01-03" or null}}. Pages of which no day is noted are
only timed.
"""

import argparse
import json
import pathlib
import resource
import subprocess
import time
import tomllib

from htmldate import find_date


def expected(folder):
    """Of each page its file, its address and its day; None for a page without one, '?' where it is not noted."""
    if (folder / "expected.toml").exists():
        with open(folder / "expected.toml", "rb") as file:
            noted = tomllib.load(file)["page"]
        for page in noted:
            # Neither is told here which day is today.
            day = "?" if "today" in page else page.get("published", "?")
            yield folder / "pages" / page["file"], page.get("url"), None if day == "none" else day
    else:
        notes = folder / "expected.json"
        noted = json.loads(notes.read_text()) if notes.exists() else {}
        for file in sorted(folder.glob("*.htm*")):
            note = noted.get(file.name, {})
            yield file, note.get("url"), note.get("published", "?")


def by_reader(reader, pages, facts):
    arguments = (["--facts"] if facts else []) + [f"{file}={url}" if url else str(file) for file, url, _ in pages]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    lines = subprocess.run([reader, *arguments], capture_output=True, check=True, text=True).stdout.splitlines()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    read = [json.loads(line) for line in lines]
    return [(page if facts else page["evidence"])["published"] for page in read], seconds


def by_htmldate(pages):
    found = []
    start = time.process_time()
    for file, url, _ in pages:
        try:
            day = find_date(file.read_bytes(), extensive_search=True, original_date=True, url=url)
        except Exception as error:  # a page it cannot read is a page without an answer
            print("htmldate:", file.name, error)
            day = None
        found.append(day)
    return found, time.process_time() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", required=True, help="the built example `corpus`")
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    parser.add_argument("--misses", action="store_true", help="name each page that either does not read right")
    options = parser.parse_args()
    pages = list(expected(options.folder))
    results = {
        "ours, facts": by_reader(options.reader, pages, True),
        "ours, whole": by_reader(options.reader, pages, False),
        "htmldate": by_htmldate(pages),
    }
    print(f"{'':12} {'right':>6} {'wrong':>6} {'unknown':>8} {'invented':>9} {'rightly none':>13} {'ms a page':>10}")
    for name, (found, seconds) in results.items():
        counts = dict.fromkeys(("right", "wrong", "unknown", "invented", "rightly none"), 0)
        for (file, _, day), answer in zip(pages, found):
            if day == "?":
                continue
            if day is None:
                kind = "rightly none" if answer is None else "invented"
            elif answer is None:
                kind = "unknown"
            else:
                kind = "right" if answer == day else "wrong"
            counts[kind] += 1
            if options.misses and kind not in ("right", "rightly none"):
                print(f"  {name}: {file.name}: {day} was read as {answer}")
        print(f"{name:12} " + " ".join(f"{counts[kind]:>{width}}" for kind, width in zip(counts, (6, 6, 8, 9, 13))) + f" {seconds / max(len(found), 1) * 1000:>10.2f}")


if __name__ == "__main__":
    main()
