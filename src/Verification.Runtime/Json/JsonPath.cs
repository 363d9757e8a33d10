using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// Finds the place of a value in a response, for instance <c>$.sessions[3].created_at</c>. It reads the response again, so it is only for
/// failures.
/// </summary>
internal static class JsonPath
{
    /// <summary>A power of two.</summary>
    private const int TokensBetweenChecks = 4096;

    private const string Root = "$";
    private const string HiddenName = "*";

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <param name="json">The response. Where it is not JSON, values after the fault have no path.</param>
    /// <param name="offsets">Where the values start, in bytes.</param>
    /// <param name="maps">Where objects start whose names are data, and are not shown.</param>
    /// <param name="cancellationToken">Ends the search: values not found by then have no path.</param>
    internal static IReadOnlyList<string> Of(
        ReadOnlySpan<byte> json,
        IEnumerable<long> offsets,
        IReadOnlySet<int> maps,
        CancellationToken cancellationToken
    )
    {
        var wanted = offsets.ToHashSet();
        var found = new List<string>(wanted.Count);
        var containers = new Stack<Container>();
        var reader = new Utf8JsonReader(json, AnyDepth);
        for (var tokens = 0; found.Count < wanted.Count && Advance(ref reader); tokens++)
        {
            if ((tokens & (TokensBetweenChecks - 1)) == 0 && cancellationToken.IsCancellationRequested)
                break;

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                containers.Peek().Place = maps.Contains(containers.Peek().Start) ? HiddenName : JsonText.Decode(ref reader);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                containers.Pop();
                continue;
            }

            if (containers.TryPeek(out var container) && container.IsArray)
                container.Index++;
            if (wanted.Contains(reader.TokenStartIndex))
                found.Add(Describe(containers));
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                containers.Push(new Container((int)reader.TokenStartIndex, reader.TokenType == JsonTokenType.StartArray));
        }

        return found;
    }

    /// <summary>A path with the name of a property after it.</summary>
    internal static string Property(string path, string name) => path + "." + name;

    private static bool Advance(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            // The caller reports the fault itself; only its place is unknown.
            return false;
        }
    }

    private static string Describe(Stack<Container> containers)
    {
        var path = new StringBuilder(Root);
        foreach (var container in containers.Reverse())
        {
            if (container.IsArray)
                path.Append(CultureInfo.InvariantCulture, $"[{container.Index}]");
            else
                path.Append('.').Append(container.Place);
        }

        return path.ToString();
    }

    private sealed class Container(int start, bool isArray)
    {
        internal int Start => start;

        internal bool IsArray => isArray;

        internal string Place { get; set; } = "";

        internal int Index { get; set; } = -1;
    }
}
