using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Verification.Generated.Tests.Json.Differential;

/// <summary>Reads the same documents with our reader and with System.Text.Json; what that accepts, ours must read alike.</summary>
internal static class DifferentialRun
{
    private const int Documents = 200_000;

    /// <summary>Every so many documents, one is damaged.</summary>
    private const int Undamaged = 12;

    internal static void Compare<TOurs, TTheirs>(JsonShape shape, int seed, JsonTypeInfo<TTheirs> reference, Func<TOurs, TTheirs, bool> agree)
        where TOurs : IJsonModel<TOurs>
        where TTheirs : class
    {
        var source = new JsonSource(seed);
        var accepted = 0;
        for (var index = 0; index < Documents; index++)
        {
            var document = source.Document(shape);
            var body = source.Once(Undamaged) ? JsonMutation.Apply(document, source) : Encoding.UTF8.GetBytes(document);
            if (Reference(body, reference) is not { } theirs)
            {
                RejectsCalmly<TOurs>(body);
                continue;
            }

            accepted++;
            agree(Ours<TOurs>(body), theirs).ShouldBeTrue($"document {index}: {Encoding.UTF8.GetString(body)}");
        }

        // Else the run would say little.
        accepted.ShouldBeGreaterThan(Documents / 2);
    }

    private static TTheirs? Reference<TTheirs>(byte[] body, JsonTypeInfo<TTheirs> reference)
        where TTheirs : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, reference);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TOurs Ours<TOurs>(byte[] body)
        where TOurs : IJsonModel<TOurs>
    {
        try
        {
            return Models.Read<TOurs>(body);
        }
        catch (ResponseFormatException exception)
        {
            throw new InvalidOperationException($"System.Text.Json reads {Encoding.UTF8.GetString(body)}", exception);
        }
    }

    /// <summary>Ours may accept more, such as other forms of dates; if it does not, it says so in one way.</summary>
    private static void RejectsCalmly<TOurs>(byte[] body)
        where TOurs : IJsonModel<TOurs>
    {
        try
        {
            Models.Read<TOurs>(body);
        }
        catch (ResponseFormatException)
        {
            return;
        }
    }
}
