#!/usr/bin/env python3
"""Holds what we read and write of workbooks against what other programs write and read.

    workbooks.py PROGRAM

One annex is written by openpyxl, XlsxWriter and odfpy, and saved again by LibreOffice where it is there; each
must become the same records. Our review is read by openpyxl, and by LibreOffice, cell by cell.
"""
import csv
import datetime
import io
import os
import shutil
import subprocess
import sys
import tempfile

import odf.opendocument
import odf.table
import odf.text
import openpyxl
import xlsxwriter

HEAD = ["TT", "Tên sản phẩm", "Tên chủ thể", "Địa chỉ", "Bộ sản phẩm", "Điểm", "Hạng sao", "Hiệu lực đến"]
DAY = datetime.date(2029, 8, 5)
ROWS = [
    [1, "Mắm nêm\nSeagull", "Công ty TNHH Seagull", "phường Phan Thiết, tỉnh Lâm Đồng", "Nước mắm", 79.25, "4 sao", DAY],
    [2, "00038 cà phê", "HTX Bechamp", "xã Trường Xuân, tỉnh Lâm Đồng", "Cà phê", "69,71", 3, DAY],
    [3, "MACCA BECHAMP", None, None, "Chế biến từ rau, củ, quả, hạt", 69, 3, DAY],
]
TITLE = "DANH SÁCH SẢN PHẨM OCOP"


def with_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([TITLE])
    sheet.append([])
    for row in [HEAD] + ROWS:
        sheet.append(row)
    for column in "CD":
        sheet.merge_cells(f"{column}5:{column}6")
    for number in range(4, 7):
        sheet[f"H{number}"].number_format = "dd/mm/yyyy"
    book.save(path)


def with_xlsxwriter(path):
    book = xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Phụ lục")
    sheet.write(0, 0, TITLE)
    for number, row in enumerate([HEAD] + ROWS, 2):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime.combine(value, datetime.time()))
            elif value is not None:
                sheet.write(number, column, value)
    for column in (2, 3):
        sheet.merge_range(4, column, 5, column, ROWS[1][column])
    book.close()


def with_odfpy(path):
    book = odf.opendocument.OpenDocumentSpreadsheet()
    table = odf.table.Table(name="Phụ lục")
    for number, row in enumerate([[TITLE], []] + [HEAD] + ROWS):
        line = odf.table.TableRow()
        for column, value in enumerate(row or [None]):
            merged = column in (2, 3) and number in (4, 5)
            if merged and number == 5:
                line.addElement(odf.table.CoveredTableCell())
                continue
            spans = {"numberrowsspanned": 2, "numbercolumnsspanned": 1} if merged else {}
            if isinstance(value, datetime.date):
                cell = odf.table.TableCell(valuetype="date", datevalue=value.isoformat(), **spans)
            elif isinstance(value, (int, float)):
                cell = odf.table.TableCell(valuetype="float", value=value, **spans)
            else:
                cell = odf.table.TableCell(valuetype="string", **spans)
                for part in (value or "").split("\n"):
                    cell.addElement(odf.text.P(text=part))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(path)


def convert(path, form, folder):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", form,
         "--outdir", folder, path], check=True, capture_output=True)
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + form.split(":")[0])


def records(program, annex, folder):
    """What an annex becomes: the files that are written."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "content"))
    with open(os.path.join(folder, "content/catalogue.yaml"), "w", encoding="utf-8") as file:
        file.write("title: A\nbase_url: https://a.vn\nlanguages: [vi]\n")
    done = subprocess.run(
        [program, "import", "decision", annex, "--number", "9/QĐ-UBND", "--date", "2026-08-05", "--authority",
         "UBND", "--level", "province", "--catalogue", folder, "--write"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = {}
    for path in ("decisions/qd-9-2026.csv", "products.csv", "producers.csv"):
        with open(os.path.join(folder, "content", path), encoding="utf-8") as file:
            found[path] = file.read()
    return found


def main(program):
    with tempfile.TemporaryDirectory() as base:
        annexes = []
        for name, write in (("openpyxl.xlsx", with_openpyxl), ("xlsxwriter.xlsx", with_xlsxwriter),
                            ("odfpy.ods", with_odfpy)):
            path = os.path.join(base, name)
            write(path)
            annexes.append(path)
        has_office = shutil.which("soffice") is not None
        if has_office:
            for number, (path, form) in enumerate([(path, form) for path in annexes[:3]
                                                   for form in ("xlsx", "ods")]):
                folder = os.path.join(base, f"office{number}")
                os.makedirs(folder)
                annexes.append(convert(path, form, folder))
        else:
            print("soffice is not there: LibreOffice is left out")
        first = None
        for annex in annexes:
            found = records(program, annex, os.path.join(base, "catalogue"))
            first = first or found
            assert found == first, (annex, found, first)
        assert "2,qd-9-2026-2,new,3,69.71,00038 cà phê,HTX Bechamp" in first["decisions/qd-9-2026.csv"]
        assert "2029-08-05" in first["decisions/qd-9-2026.csv"]
        print(f"{len(annexes)} workbooks became the same records")
        # Our own, as others read it.
        review = os.path.join(base, "catalogue/imports/qd-9-2026.xlsx")
        ours = [["" if cell is None else str(cell) for cell in row]
                for row in openpyxl.load_workbook(review).worksheets[0].iter_rows(values_only=True)]
        assert ours[0][0] in ("Ô", "Cell") and len(ours) > len(ROWS) and len(ours[0]) == 7
        if has_office:
            folder = os.path.join(base, "review")
            os.makedirs(folder)
            text = convert(review, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", folder)
            with open(text, encoding="utf-8") as file:
                theirs = [row for row in csv.reader(io.StringIO(file.read()))]
            assert theirs == ours, [pair for pair in zip(theirs, ours) if pair[0] != pair[1]][:3]
        print(f"{sum(len(row) for row in ours)} cells of our review are read alike")


if __name__ == "__main__":
    main(sys.argv[1])
