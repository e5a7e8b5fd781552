# SPDX-License-Identifier: MIT
"""Tables: CSV, TSV, workbooks and JSON records, known exporters' and anybody's."""
