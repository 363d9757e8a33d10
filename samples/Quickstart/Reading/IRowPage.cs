using System.Text.Json;

namespace Quickstart.Reading;

/// <summary>Rows of any vendor, as the vendor's client returned them.</summary>
internal interface IRowPage
{
    int Count { get; }

    /// <summary>What the row is, for the export: <c>attempt</c>, <c>session</c>, <c>user</c>, <c>business</c>.</summary>
    string KindOf(int row);

    /// <summary>Writes the row as the vendor's JSON.</summary>
    void Write(Utf8JsonWriter writer, int row);
}
