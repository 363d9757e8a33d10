using System.ComponentModel;
using System.Net;

namespace Verification.Runtime.CompilerServices;

/// <summary>One operation of a vendor's document.</summary>
/// <param name="Vendor">The vendor's short name, for instance <c>twilio</c>.</param>
/// <param name="Id">The operation's id, for instance <c>listAttempts</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="PathTemplate">The path with its parameters in braces: safe to log, since it holds no values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Operation(string Vendor, string Id, HttpMethod Method, string PathTemplate)
{
    /// <summary>The properties that a response must have to be the object that the operation returns.</summary>
    public string[] RequiredMembers { get; init; } = [];

    /// <summary>The media types of the responses, as the header <c>Accept</c> has them.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>How its pages follow one another; <see langword="null"/> where it is no list.</summary>
    public Pagination? Pagination { get; init; }

    /// <summary>
    /// Which credentials the operation takes: 0 for those of the client, else the number, from 1, of others that it was made with.
    /// </summary>
    public int Authentication { get; init; }

    /// <summary>Which server has the operation: 0 for that of the client, else the number, from 1, of another that it was made with.</summary>
    public int Server { get; init; }

    /// <summary>The statuses after 205 that the document declares as successes, for instance 206 for a part of a file.</summary>
    public int[] FurtherSuccesses { get; init; } = [];

    /// <summary>Whether any 2xx is a success, since the document declares <c>2XX</c>, or nothing but <c>default</c>.</summary>
    public bool IsAnySuccess { get; init; }

    /// <summary>
    /// Whether a status means that the body is a result: from 200 to 205, it is the complete one. 206 is a part of it; 207, 208 and 226
    /// are other forms, which only a caller expects that the document told of them.
    /// </summary>
    internal bool IsSuccess(HttpStatusCode status) =>
        status is >= HttpStatusCode.OK and <= HttpStatusCode.ResetContent
        || (IsAnySuccess && (int)status is >= 200 and <= 299)
        || FurtherSuccesses.Contains((int)status);
}
