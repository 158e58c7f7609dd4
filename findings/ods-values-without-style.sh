#!/bin/sh
# Seen with: LibreOffice 7.4.7 (Debian 12, libreoffice-calc-nogui), odfpy 1.4.1 from PyPI.
#
# An OpenDocument cell says what it is: office:value-type="date" with office:date-value, and likewise for
# booleans, percentages and times (OpenDocument 1.2, part 1, 19.385). A file whose cells have no style is
# valid, and odfpy writes such files unless it is told otherwise.
#
# Expected: LibreOffice keeps what the cell says it is, in XLSX as in CSV.
# Behaviour: it keeps the number and forgets the type: 5 August 2029 becomes 47335, true 1, 60 % 0.6 and
# half past seven 0.3125, in XLSX with the format General and in CSV "as shown" too. A reader of the saved
# workbook cannot tell a day from a price.
set -eu

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
if ! command -v soffice >/dev/null; then
  echo "This needs LibreOffice: apt-get install --no-install-recommends libreoffice-calc-nogui" >&2
  exit 2
fi
python3 -m venv "$place/env"
"$place/env/bin/python" -m pip install --quiet odfpy==1.4.1
cd "$place"
"$place/env/bin/python" - <<'PYTHON'
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow

book = OpenDocumentSpreadsheet()
table = Table(name="A")
row = TableRow()
for kind, key, value in (("date", "datevalue", "2029-08-05"), ("boolean", "booleanvalue", "true"),
                         ("percentage", "value", "0.6"), ("time", "timevalue", "PT07H30M00S")):
    row.addElement(TableCell(valuetype=kind, **{key: value}))
table.addElement(row)
book.spreadsheet.addElement(table)
book.save("typed.ods")
PYTHON
for form in xlsx "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"; do
  soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "$form" typed.ods \
    >/dev/null 2>&1
done
soffice --version
shown=$(cat typed.csv)
stored=$("$place/env/bin/python" -c '
import re, zipfile
book = zipfile.ZipFile("typed.xlsx")
sheet = book.read("xl/worksheets/sheet1.xml").decode()
print(",".join(re.findall(r"<v>([^<]*)</v>", sheet)))')
echo "shown in CSV:   $shown"
echo "stored in XLSX: $stored"
[ "$shown" = "47335,1,0.6,0.3125" ] && [ "$stored" = "47335,1,0.6,0.3125" ] || {
  echo "This has changed." >&2
  exit 1
}
