using Microsoft.Kiota.Abstractions;
using Verification.Generated.Didit;
using Verification.Generated.Kiota.Paging;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;
using Session = Verification.Generated.Kiota.Didit.Models.Session;
using SessionPage = Verification.Generated.Kiota.Didit.Models.SessionPage;

namespace Verification.Generated.Kiota.Didit.V3.Sessions;

/// <content>The list over all pages.</content>
public partial class SessionsRequestBuilder
{
    private const string SessionKindOfUsers = "user";
    private const string SessionKindOfBusinesses = "business";
    private const string SessionKindOfBoth = "all";

    /// <summary>
    /// Lists verification sessions, page after page, with the same checks of links as the list of <see cref="SessionsClient"/>: a session
    /// that appears on two pages is listed once, and the kind <c>all</c> is read as users, then businesses. A page holds up to 100
    /// sessions, unless the request has another <c>Limit</c>. Pages are not requested ahead.
    /// </summary>
    /// <param name="requestConfiguration">Sets filters and headers; it is called for each page.</param>
    /// <returns>The sessions; requests are sent as they are enumerated. <c>Pages</c> reads page by page, with checkpoints.</returns>
    /// <exception cref="ArgumentException">The request is for another address than that of the API.</exception>
    public PagedSequence<Session> List(
        Action<
            RequestConfiguration<EmptyPathSegmentRequestBuilder.EmptyPathSegmentRequestBuilderGetQueryParameters>
        >? requestConfiguration = null
    )
    {
        var lists = new KiotaLists(RequestAdapter, DiditHandler.Operations);
        var first = EmptyPathSegment.ToGetRequestInformation(requestConfiguration);
        // Didit compares this parameter without regard to case.
        var isOfBoth =
            first.QueryParameters.TryGetValue("session_kind", out var kind)
            && SessionKindOfBoth.Equals(kind as string, StringComparison.OrdinalIgnoreCase);
        var list = isOfBoth
            ? lists.Concatenate(
                first,
                (SessionKindOfUsers, OfKind(SessionKindOfUsers)),
                (SessionKindOfBusinesses, OfKind(SessionKindOfBusinesses))
            )
            : lists.Of(first, At, SessionPage.CreateFromDiscriminatorValue, Page);
        return PagedLists.Distinct(list, static session => session.SessionId);

        RequestInformation At(string address) => EmptyPathSegment.WithUrl(address).ToGetRequestInformation(requestConfiguration);

        PagedSequence<Session> OfKind(string kind) =>
            lists.Of(
                EmptyPathSegment.ToGetRequestInformation(request =>
                {
                    requestConfiguration?.Invoke(request);
                    request.QueryParameters.SessionKind = kind;
                }),
                At,
                SessionPage.CreateFromDiscriminatorValue,
                Page
            );
    }

    private static KiotaPage<Session> Page(SessionPage page) => new(page.Results, page.Next);
}
