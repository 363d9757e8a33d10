namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>What the columns of a table hold, by their titles.</summary>
internal enum Column
{
    Other,

    /// <summary>The names of parameters or fields.</summary>
    Name,

    Type,

    Format,

    /// <summary>Whether a field is required.</summary>
    Required,

    /// <summary>Whether a field is optional.</summary>
    Optional,

    Default,

    Description,

    Example,

    /// <summary>All values of a field.</summary>
    Values,

    Minimum,

    Maximum,

    Limits,

    Pattern,

    Status,

    /// <summary>Values of one field, a row each.</summary>
    Value,

    Location,

    Nullable,
}

/// <summary>Knows the titles that pages give to columns.</summary>
internal static class Columns
{
    private static readonly Dictionary<string, Column> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = Column.Name,
        ["parameter"] = Column.Name,
        ["parameters"] = Column.Name,
        ["param"] = Column.Name,
        ["query parameter"] = Column.Name,
        ["path parameter"] = Column.Name,
        ["query"] = Column.Name,
        ["path"] = Column.Name,
        ["query param"] = Column.Name,
        ["parameter name"] = Column.Name,
        ["field"] = Column.Name,
        ["fields"] = Column.Name,
        ["field name"] = Column.Name,
        ["property"] = Column.Name,
        ["property name"] = Column.Name,
        ["attribute"] = Column.Name,
        ["attribute name"] = Column.Name,
        ["key"] = Column.Name,
        ["header"] = Column.Name,
        ["header name"] = Column.Name,
        ["argument"] = Column.Name,
        ["filter"] = Column.Name,
        ["option"] = Column.Name,
        ["type"] = Column.Type,
        ["data type"] = Column.Type,
        ["format"] = Column.Format,
        ["required"] = Column.Required,
        ["required?"] = Column.Required,
        ["mandatory"] = Column.Required,
        ["presence"] = Column.Required,
        ["optional"] = Column.Optional,
        ["default"] = Column.Default,
        ["default value"] = Column.Default,
        ["defaults"] = Column.Default,
        ["description"] = Column.Description,
        ["details"] = Column.Description,
        ["notes"] = Column.Description,
        ["meaning"] = Column.Description,
        ["explanation"] = Column.Description,
        ["comment"] = Column.Description,
        ["comments"] = Column.Description,
        ["remarks"] = Column.Description,
        ["returns"] = Column.Description,
        ["example"] = Column.Example,
        ["examples"] = Column.Example,
        ["sample"] = Column.Example,
        ["example value"] = Column.Example,
        ["values"] = Column.Values,
        ["allowed values"] = Column.Values,
        ["possible values"] = Column.Values,
        ["valid values"] = Column.Values,
        ["accepted values"] = Column.Values,
        ["enum"] = Column.Values,
        ["options"] = Column.Values,
        ["min"] = Column.Minimum,
        ["minimum"] = Column.Minimum,
        ["max"] = Column.Maximum,
        ["maximum"] = Column.Maximum,
        ["limits"] = Column.Limits,
        ["limit"] = Column.Limits,
        ["range"] = Column.Limits,
        ["constraints"] = Column.Limits,
        ["constraint"] = Column.Limits,
        ["validation"] = Column.Limits,
        ["pattern"] = Column.Pattern,
        ["regex"] = Column.Pattern,
        ["nullable"] = Column.Nullable,
        ["status"] = Column.Status,
        ["status code"] = Column.Status,
        ["http status"] = Column.Status,
        ["http status code"] = Column.Status,
        ["code"] = Column.Status,
        ["http code"] = Column.Status,
        ["response code"] = Column.Status,
        ["response"] = Column.Status,
        ["http"] = Column.Status,
        ["value"] = Column.Value,
        ["enum value"] = Column.Value,
        ["constant"] = Column.Value,
        ["in"] = Column.Location,
        ["location"] = Column.Location,
        ["pii"] = Column.Other,
        ["child properties"] = Column.Other,
        ["since"] = Column.Other,
    };

    public static Column Of(string title) => Titles.GetValueOrDefault(title.Trim().TrimEnd(':', '*'));

    /// <summary>
    /// The columns of a header whose titles run together, such as <c>ParameterTypeRequiredDefaultDescription</c>, or null when the text is
    /// none.
    /// </summary>
    public static IReadOnlyList<(string Title, Column Column)>? SplitGlued(string text)
    {
        var columns = new List<(string, Column)>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var title = Titles
                .Keys.Where(key =>
                    rest.StartsWith(key, StringComparison.OrdinalIgnoreCase)
                    && char.IsUpper(rest[0])
                    && (rest.Length == key.Length || char.IsUpper(rest[key.Length]) || rest[key.Length] is ' ' or '\t')
                )
                .MaxBy(key => key.Length);
            if (title is null)
                return null;
            columns.Add((title, Titles[title]));
            rest = rest[title.Length..].TrimStart();
        }

        return
            columns.Count >= 2
            && columns.Count(column => column.Item2 == Column.Name) < 2
            && columns[0].Item2 is (Column.Name or Column.Status or Column.Value)
            ? columns
            : null;
    }
}
