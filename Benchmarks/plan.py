#!/usr/bin/env python3
"""Makes a large plan folder, the same for the same arguments.

usage: plan.py FOLDER [--activities N] [--records N] [--wrong]    (--wrong: no record has an amount that can be read)
"""
import argparse
import pathlib
import random

SOURCES = [("TW", "Ngân sách trung ương", "central"), ("TINH", "Ngân sách tỉnh", "province"),
           ("XA", "Ngân sách xã", "commune"), ("TN", "Vốn của các tổ chức, cá nhân", "private")]
UNITS = ["Sở Nông nghiệp và Môi trường", "Sở Công Thương", "Sở Khoa học và Công nghệ", "Ủy ban nhân dân xã"]
TASKS = ["Tập huấn nghiệp vụ", "Hội chợ cấp tỉnh", "Hỗ trợ bao bì, nhãn mác", "Tem truy xuất nguồn gốc", "Chuyên mục trên báo, đài"]
NOTES = ["", "", "Đã đối chiếu", "Thanh toán đợt 1, theo biên bản nghiệm thu", "Theo hợp đồng \"trọn gói\""]
YEAR = 2025


def row(*fields):
    """A line of CSV, quoted where RFC 4180 asks for it."""
    return ",".join('"' + f.replace('"', '""') + '"' if any(c in f for c in ',"\n') else f for f in fields) + "\n"


def amount(number):
    """An amount as Vietnamese offices write it."""
    return f"{number:,}".replace(",", ".")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--activities", type=int, default=1_000)
    arguments.add_argument("--records", type=int, default=1_000_000)
    arguments.add_argument("--wrong", action="store_true")
    asked = arguments.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    random_ = random.Random(20_250_101)

    def write(name, rows):
        with open(asked.folder / name, "w", encoding="utf-8", newline="") as file:
            file.writelines(rows)

    write("plan.csv", [row("key", "value"), row("title", "Kế hoạch đo tốc độ"), row("date", f"31/12/{YEAR - 1}"),
                       row("period", str(YEAR)), row("money_unit", "đồng")])
    write("sources.csv", [row("source", "name", "class")] + [row(*source) for source in SOURCES])
    share = max(1, asked.records // asked.activities) * 5_000_000
    activities, funding = [row("activity", "name", "time", "lead", "cost")], [row("activity", "source", "year", "amount")]
    codes = [f"{i // 100 + 1}.{i % 100 + 1}" for i in range(asked.activities)]
    for i, code in enumerate(codes):
        activities.append(row(code, TASKS[i % 5], f"Năm {YEAR}", UNITS[i % 4], amount(share * 4)))
        funding += [row(code, source[0], str(YEAR), amount(share)) for source in SOURCES]
    write("activities.csv", activities)
    write("funding.csv", funding)

    def records():
        yield row("date", "activity", "source", "unit", "kind", "amount", "quantity", "document", "note")
        for i in range(asked.records):
            yield row(
                f"{random_.randint(1, 28):02}/{random_.randint(1, 12):02}/{YEAR}", random_.choice(codes),
                random_.choice(SOURCES)[0], random_.choice(UNITS), "giải ngân" if i % 9 else "tạm ứng",
                "12.34.5" if asked.wrong else amount(random_.randint(1, 4_000_000)), "", f"UNC-{i:08}/{YEAR}", random_.choice(NOTES))

    write("records.csv", records())


main()
