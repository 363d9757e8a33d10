using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Quickstart.Reading;

internal sealed class RowPage<T>(IReadOnlyList<T> rows, JsonTypeInfo<T> json, Func<T, string> kind) : IRowPage
{
    public int Count => rows.Count;

    public string KindOf(int row) => kind(rows[row]);

    public void Write(Utf8JsonWriter writer, int row) => JsonSerializer.Serialize(writer, rows[row], json);
}
