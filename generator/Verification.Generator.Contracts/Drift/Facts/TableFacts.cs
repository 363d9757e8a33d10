using Verification.Generator.Contracts.Drift.Pages;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads tables by the titles of their columns.</summary>
internal static class TableFacts
{
    /// <summary>Reads a table: of fields, of statuses or of the values of one field. Other tables say nothing here.</summary>
    public static void Read(FactSection section, PageTable table)
    {
        Column[] columns = [.. table.Header.Select(Columns.Of)];
        if (columns.Length == 0)
            return;
        if (StatusOf(table.Header[0]) is not null)
        {
            // A table without a header: its first row is one like the others.
            ReadStatuses(section, table with { Rows = [new TableRow(table.Line, table.Header), .. table.Rows] }, column: 0);
            return;
        }

        var isStatuses =
            columns.Contains(Column.Status)
            && table.Rows.Count(row => StatusOf(Cell(row, Array.IndexOf(columns, Column.Status))) is not null) * 2 > table.Rows.Count;
        if (isStatuses)
            ReadStatuses(section, table, Array.IndexOf(columns, Column.Status));
        else if (columns.Contains(Column.Name))
            ReadFields(section, table, columns);
        else if (columns[0] is Column.Value or Column.Status or Column.Values)
            ReadValues(section, table);
    }

    private static void ReadStatuses(FactSection section, PageTable table, int column)
    {
        foreach (var row in table.Rows)
        {
            if (StatusOf(Cell(row, column)) is { } status)
                section.Facts.Statuses.Add(new StatusFact(status, row.Line, IsListed: true));
        }
    }

    private static void ReadFields(FactSection section, PageTable table, Column[] columns)
    {
        var names = Array.IndexOf(columns, Column.Name);
        var values = Array.IndexOf(columns, Column.Value);
        FactGroup? group = null;
        var titled = SectionMark.OfHeading(table.Header[names]).Kind;
        foreach (var row in table.Rows)
        {
            var name = Name(Cell(row, names));
            if (!CellFacts.IsName(name))
                continue;
            var kind = Location(row, columns) ?? titled ?? section.Kind;
            if (group is null || group.Kind != kind)
                group = section.Begin(FactGrade.Structured, table.Line, kind);
            var above = values >= 0 && group.Facts.Count > 0 && group.Facts[^1].Name == name ? group.Facts[^1] : null;
            var fact = above ?? new FieldFact(name, row.Line);
            fact.Note(string.Join(' ', row.Cells), row.Line);
            if (values >= 0 && Cell(row, values) is { Length: > 0 } value)
                AddValue(fact, value, string.Join(' ', row.Cells));
            if (above is not null)
                continue;
            PutMarks(fact, Cell(row, names));
            for (var index = 0; index < columns.Length; index++)
                CellFacts.Put(fact, columns[index], Cell(row, index));
            group.Facts.Add(fact);
        }
    }

    /// <summary>A field with a row for each of its values.</summary>
    private static void AddValue(FieldFact fact, string value, string row)
    {
        fact.Values.Add(Value(value));
        if (row.EndsWith("(default)", StringComparison.OrdinalIgnoreCase))
            fact.Default = Value(value);
    }

    /// <summary>A name may come with marks in the same cell: "limit (required)", "limit*".</summary>
    private static void PutMarks(FieldFact fact, string cell)
    {
        var rest = cell[Math.Min(cell.Length, cell.IndexOf(fact.Name, StringComparison.Ordinal) + fact.Name.Length)..].Trim();
        if (rest.Length > 0)
            CellFacts.PutType(fact, rest.Trim('(', ')', '*', ' '));
    }

    private static FactKind? Location(TableRow row, Column[] columns) =>
        Cell(row, Array.IndexOf(columns, Column.Location)).ToLowerInvariant() switch
        {
            "query" => FactKind.Query,
            "path" => FactKind.Path,
            "header" => FactKind.Header,
            _ => null,
        };

    private static void ReadValues(FactSection section, PageTable table)
    {
        (string Cell, int Line)[] cells = [.. table.Rows.Select(row => (Cell(row, 0), row.Line)).Where(cell => cell.Item1.Length > 0)];
        var preset = cells.Select(cell => cell.Cell).FirstOrDefault(cell => cell.EndsWith("(default)", StringComparison.OrdinalIgnoreCase));
        section.Facts.ValueLists.Add(
            new ValueList(
                table.Line,
                [.. cells.Select(cell => (Value(cell.Cell), cell.Line))],
                preset is null ? null : Value(preset),
                section.Context
            )
        );
    }

    private static string Value(string cell)
    {
        var mark = cell.IndexOf(" (", StringComparison.Ordinal);
        return (mark < 0 ? cell : cell[..mark]).Trim('`', '"', ' ');
    }

    private static string Name(string cell) => cell.Trim().Split(' ', '(', '*')[0].Trim('`', '"', ':', ',');

    private static string? StatusOf(string cell) =>
        cell.Length >= 3 && StatusText.IsStatus(cell[..3]) && (cell.Length == 3 || !char.IsDigit(cell[3])) ? cell[..3] : null;

    private static string Cell(TableRow row, int index) =>
        index >= 0 && index < row.Cells.Count ? row.Cells[index].Replace("`", "", StringComparison.Ordinal).Trim() : "";
}
