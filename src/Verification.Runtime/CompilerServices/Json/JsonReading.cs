using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>What is shared by all values of one response while it is read. Not for use by several threads at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonReading
{
    /// <summary>As many as decode at a time, as a rule; what is over is left to the garbage collector.</summary>
    private static readonly JsonReading?[] Spare = new JsonReading?[4];

    private readonly StringPool strings = new();
    private readonly OpenJsonPool values = new();
    private JsonLayout?[] layouts = [];
    private JsonSequence?[] sequences = [];
    private int response = 1;

    /// <summary>Starts without anything learnt.</summary>
    internal JsonReading() { }

    /// <summary>The unknown properties of an object that has none.</summary>
    public static IReadOnlyDictionary<string, JsonElement> NoProperties { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>One to use for a response, and to give back afterwards.</summary>
    /// <param name="rules">How the response is read.</param>
    /// <param name="length">The length of the response in bytes.</param>
    internal static JsonReading Rent(in JsonReadingRules rules, int length)
    {
        for (var index = 0; index < Spare.Length; index++)
        {
            if (Spare[index] is not null && Interlocked.Exchange(ref Spare[index], null) is { } spare)
                return spare.With(rules, length);
        }

        return new JsonReading().With(rules, length);
    }

    /// <summary>Gives it back, without anything of the response: that is personal data.</summary>
    internal void Return()
    {
        response++;
        strings.Clear();
        values.Clear();
        ClearKept();
        for (var index = 0; index < Spare.Length; index++)
        {
            if (Interlocked.CompareExchange(ref Spare[index], this, null) is null)
                return;
        }
    }

    /// <summary>Where the members of a kind of object stood in this response.</summary>
    /// <param name="model">The number that the model has in its contract.</param>
    /// <param name="members">How many members it knows.</param>
    public JsonLayout Layout(int model, int members)
    {
        if (model >= layouts.Length)
            Array.Resize(ref layouts, model + 1);
        var layout = layouts[model] ??= new JsonLayout();
        layout.Prepare(members + 2, response);
        return layout;
    }

    /// <summary>The string of an unescaped text; one that was read lately is the same instance.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="column">The number that the property has in its contract.</param>
    internal string Text(ReadOnlySpan<byte> utf8, int column) => strings.Get(utf8, column);

    /// <summary>Keeps the value on which the scanner stands, and leaves the scanner on its last token.</summary>
    internal OpenJson Open(ref JsonScanner scanner, int column)
    {
        var raw = values.Pack(scanner.ReadRaw(Sequence(column)));
        return values.Find(raw, column) is { } same
            ? same
            : values.Add(new OpenJson(values.Copy(raw, scanner.Consumed, scanner.Remaining)), column);
    }

    /// <inheritdoc cref="Open(ref JsonScanner, int)"/>
    internal OpenJson<TView> Open<TView>(ref JsonScanner scanner, int column)
        where TView : class, IJsonModel<TView>
    {
        var raw = values.Pack(scanner.ReadRaw(Sequence(column)));
        return values.Find(raw, column) is OpenJson<TView> same
            ? same
            : values.Add(new OpenJson<TView>(values.Copy(raw, scanner.Consumed, scanner.Remaining)), column);
    }

    private JsonSequence Sequence(int column)
    {
        if (column >= sequences.Length)
            Array.Resize(ref sequences, column + 1);
        return (sequences[column] ??= new JsonSequence()).Of(response);
    }
}
