namespace Verification.Runtime.CompilerServices;

/// <content>Lists: one parameter with commas, or one parameter per value.</content>
public partial struct RequestTargetBuilder
{
    /// <summary>Adds a list as one parameter with commas; an empty list adds nothing.</summary>
    public void Query(string name, IReadOnlyList<string>? values) => QueryList(name, values);

    /// <summary>Adds a list as one parameter with commas; an empty list adds nothing.</summary>
    public void Query(string name, IReadOnlyList<bool>? values) => QueryList(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a list as one parameter with commas; an empty list adds nothing.</summary>
    public void Query(string name, IReadOnlyList<long>? values) => QueryList(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a list as one parameter with commas; an empty list adds nothing.</summary>
    public void Query(string name, IReadOnlyList<double>? values) => QueryList(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a list as one parameter with commas; an empty list adds nothing.</summary>
    public void Query(string name, IReadOnlyList<DateOnly>? values) => QueryList(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a list as one parameter with commas; an empty list adds nothing.</summary>
    public void Query(string name, IReadOnlyList<DateTimeOffset>? values) =>
        QueryList(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a list as one parameter with commas; an empty list adds nothing.</summary>
    public void Query<T>(string name, IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T> => QueryList(name, values?.Select(value => value.Value));

    /// <summary>Adds a parameter once for each value of a list.</summary>
    public void QueryEach(string name, IReadOnlyList<string>? values) => QueryValues(name, values);

    /// <summary>Adds a parameter once for each value of a list.</summary>
    public void QueryEach(string name, IReadOnlyList<bool>? values) => QueryValues(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a parameter once for each value of a list.</summary>
    public void QueryEach(string name, IReadOnlyList<long>? values) => QueryValues(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a parameter once for each value of a list.</summary>
    public void QueryEach(string name, IReadOnlyList<double>? values) =>
        QueryValues(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a parameter once for each value of a list.</summary>
    public void QueryEach(string name, IReadOnlyList<DateOnly>? values) =>
        QueryValues(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a parameter once for each value of a list.</summary>
    public void QueryEach(string name, IReadOnlyList<DateTimeOffset>? values) =>
        QueryValues(name, values?.Select(value => ParameterText.Of(value)!));

    /// <summary>Adds a parameter once for each value of a list.</summary>
    public void QueryEach<T>(string name, IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T> => QueryValues(name, values?.Select(value => value.Value));

    /// <summary>Adds a list as one parameter with commas between the values; an empty list adds nothing.</summary>
    private void QueryList(string name, IEnumerable<string>? values)
    {
        if (values is not null && values.Any())
            (parameters ??= []).Add(QueryParameter.OfList(name, values));
    }

    /// <summary>Adds a list as one parameter per value.</summary>
    private void QueryValues(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Query(name, value);
    }
}
