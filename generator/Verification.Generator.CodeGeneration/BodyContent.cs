using NSwag;
using Verification.Generator.CodeGeneration.Models;

namespace Verification.Generator.CodeGeneration;

/// <summary>Which of the bodies that a request or a response may have is rendered: JSON before all others.</summary>
/// <param name="Form">What it is on the wire.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record BodyContent(BodyForm Form, string MediaType)
{
    /// <summary>Chooses among the media types of a request.</summary>
    /// <returns>The choice; null where there is none.</returns>
    public static BodyContent? OfRequest(IReadOnlyCollection<string> mediaTypes) =>
        Choose(mediaTypes, BodyForm.Json, MediaTypes.IsJson)
        ?? Choose(mediaTypes, BodyForm.Multipart, mediaType => MediaTypes.Is(mediaType, MediaTypes.Multipart))
        ?? Choose(mediaTypes, BodyForm.Form, mediaType => MediaTypes.Is(mediaType, MediaTypes.Form))
        ?? OfResponse([.. mediaTypes.Where(mediaType => !MediaTypes.IsMultipart(mediaType))])
        ?? Choose(mediaTypes, BodyForm.Multipart, MediaTypes.IsMultipart);

    /// <summary>Chooses among the media types of a response.</summary>
    /// <returns>The choice; null where there is none.</returns>
    public static BodyContent? OfResponse(IReadOnlyCollection<string> mediaTypes) =>
        Choose(mediaTypes, BodyForm.Json, MediaTypes.IsJson)
        ?? Choose(mediaTypes, BodyForm.Text, MediaTypes.IsText)
        ?? Choose(mediaTypes, BodyForm.Stream, _ => true);

    /// <summary>The body of an operation's request.</summary>
    public static (BodyContent Content, OpenApiMediaType Media)? Of(OpenApiOperation operation)
    {
        if (operation.RequestBody?.ActualRequestBody.Content is not { } content || OfRequest([.. content.Keys]) is not { } choice)
            return null;
        return (choice, content[choice.MediaType]);
    }

    private static BodyContent? Choose(IEnumerable<string> mediaTypes, BodyForm form, Func<string, bool> fits) =>
        mediaTypes.FirstOrDefault(fits) is { } mediaType ? new BodyContent(form, mediaType) : null;
}
