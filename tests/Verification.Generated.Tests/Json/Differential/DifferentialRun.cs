using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Verification.Generated.Tests.Json.Differential;

/// <summary>
/// Reads the same documents with our reader and with System.Text.Json. Ours must read the same from every document that the other accepts.
/// </summary>
internal static class DifferentialRun
{
    private const int Documents = 200_000;

    /// <summary>One of this many documents is damaged.</summary>
    private const int Undamaged = 12;

    internal static void Compare<TOurs, TTheirs>(
        JsonShape shape,
        int seed,
        JsonTypeInfo<TTheirs> reference,
        Func<TOurs, TTheirs, bool> agree
    )
        where TOurs : class, IJsonModel<TOurs>
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

            if (Ours<TOurs>(body) is not { } ours)
                continue;
            accepted++;
            agree(ours, theirs).ShouldBeTrue($"document {index}: {Encoding.UTF8.GetString(body)}");
        }

        // Otherwise the run would show little.
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

    /// <summary>
    /// Reads strictly, as System.Text.Json does. Only a page without its items, or with repeated ones, is an error for ours and a page for
    /// the other.
    /// </summary>
    private static TOurs? Ours<TOurs>(byte[] body)
        where TOurs : class, IJsonModel<TOurs>
    {
        try
        {
            return Models.Read<TOurs>(body, isStrict: true);
        }
        catch (ResponseFormatException exception)
            when (exception.Message.Contains("is repeated", StringComparison.Ordinal) || IsMissing(exception.Path, body))
        {
            return null;
        }
        catch (ResponseFormatException exception)
        {
            throw new InvalidOperationException($"System.Text.Json reads {Encoding.UTF8.GetString(body)}", exception);
        }
    }

    private static bool IsMissing(string? path, byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return path is not null && path.LastIndexOf('.') == 1 && !document.RootElement.TryGetProperty(path[2..], out _);
    }

    /// <summary>
    /// Ours may accept more, such as other forms of dates; otherwise it throws one kind of exception. Leniently it reads every page.
    /// </summary>
    private static void RejectsCalmly<TOurs>(byte[] body)
        where TOurs : class, IJsonModel<TOurs>
    {
        foreach (var isStrict in new[] { true, false })
        {
            try
            {
                Models.Read<TOurs>(body, isStrict);
            }
            catch (ResponseFormatException exception)
            {
                exception.Message.ShouldNotBeEmpty();
            }
        }
    }
}
