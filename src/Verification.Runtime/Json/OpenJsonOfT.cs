using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// Any JSON value with a typed view of it, for properties whose shape the vendor shows in examples but does not guarantee.
/// </summary>
/// <typeparam name="TView">The shape that the vendor's examples have.</typeparam>
/// <remarks>
/// In a type of your own that System.Text.Json serialises, put <see cref="OpenJsonConverter{TView}"/> on the property; the generated
/// models need nothing.
/// </remarks>
public sealed class OpenJson<TView> : OpenJson
    where TView : class, IJsonModel<TView>
{
    private Decoded? decoded;

    /// <summary>Takes the bytes of one valid JSON value, which may be packed.</summary>
    internal OpenJson(ReadOnlyMemory<byte> packed)
        : base(packed) { }

    /// <summary>The value in its usual shape, decoded on first access; <see langword="null"/> where the JSON does not fit it.</summary>
    public TView? View => (decoded ??= Decode()).View;

    private Decoded Decode()
    {
        try
        {
            return new Decoded(JsonRead.Whole<TView>(Utf8.Span));
        }
        catch (JsonException)
        {
            return new Decoded(null);
        }
    }

    /// <summary>Distinguishes a view that does not fit from one that was not decoded yet.</summary>
    private sealed record Decoded(TView? View);
}
