"""Who said most, from two exports; the standard library of Python 3.9 is enough.

    npm run -s dateline -- export csv --kind statements --output statements.csv
    npm run -s dateline -- export jsonl --output all.jsonl
    python3 examples/export.py statements.csv all.jsonl
"""

import csv
import hashlib
import json
import re
import sys
from collections import Counter

csv.field_size_limit(2**31 - 1)  # the text of an article may be longer than csv takes by default


def check(path):
    """Holds a lossless export to its last line: the rows of each table, and the SHA-256 of every byte before it."""
    digest, rows, last = hashlib.sha256(), Counter(), b""
    with open(path, "rb") as file:
        for line in file:
            digest.update(last)
            rows.update(re.findall(rb'^{"table":"(\w+)"', line))
            last = line
    try:
        proof = json.loads(last)
    except ValueError:
        sys.exit(f"{path} is cut off")
    counted = {table.decode(): count for table, count in rows.items()}
    if proof != {"rows": counted, "sha256": digest.hexdigest()}:
        sys.exit(f"{path} is not as it was exported")
    return counted


def rows_of(table, path):
    """The rows of one table, one at a time; a line begins with the name of its table."""
    with open(path, encoding="utf-8", newline="\n") as file:
        yield from (json.loads(line) for line in file if line.startswith(f'{{"table":"{table}",'))


def records_of(path):
    """The records of a CSV file, one at a time, without the apostrophe that keeps spreadsheets from calculating."""
    guard = re.compile("^'(?=[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20])")
    with open(path, encoding="utf-8", newline="") as file:  # newline="": line breaks in cells stay as they are
        for record in csv.DictReader(file):
            yield {column: guard.sub("", cell) for column, cell in record.items()}


def main(statements, lossless):
    counted = check(lossless)
    print(f"{lossless} is whole: {counted['statement']} statements by {counted['entity']} entities at most")
    said = Counter()
    for statement in records_of(statements):
        said.update(set(statement["speaker_ids"].split(" | ")) - {""})  # "": a speaker who is no known entity
    entities = {entity["id"]: entity for entity in rows_of("entity", lossless)}
    table = [(count, entities[id]["kind"], entities[id]["name"]) for id, count in said.items()]
    for count, kind, name in sorted(table, key=lambda row: (-row[0], row[2]))[:10]:
        print(f"{count:5}  {kind:12}  {name}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(*sys.argv[1:])
