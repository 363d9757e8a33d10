using Microsoft.Kiota.Abstractions;
using Verification.Generated.Deepidv;
using Verification.Generated.Kiota.Paging;
using Verification.Runtime;
using Session = Verification.Generated.Kiota.Deepidv.Models.Session;
using SessionPage = Verification.Generated.Kiota.Deepidv.Models.SessionPage;

namespace Verification.Generated.Kiota.Deepidv.V1.Sessions;

/// <content>The list over all pages.</content>
public partial class SessionsRequestBuilder
{
    /// <summary>
    /// Lists verification sessions, page after page, with the same checks of tokens as the list of <see cref="SessionsClient"/>. A page
    /// holds up to 500 sessions, unless the request has another <c>Limit</c>. Pages are not requested ahead.
    /// </summary>
    /// <param name="requestConfiguration">Sets filters and headers; it is called for each page.</param>
    /// <returns>The sessions; requests are sent as they are enumerated. <c>Pages</c> reads page by page, with checkpoints.</returns>
    /// <exception cref="ArgumentException">The request is for another address than that of the API.</exception>
    public PagedSequence<Session> List(
        Action<RequestConfiguration<SessionsRequestBuilderGetQueryParameters>>? requestConfiguration = null
    ) =>
        new KiotaLists(RequestAdapter, DeepidvHandler.Operations).Of(
            ToGetRequestInformation(requestConfiguration),
            address => WithUrl(address).ToGetRequestInformation(requestConfiguration),
            SessionPage.CreateFromDiscriminatorValue,
            static page => new KiotaPage<Session>(page.Sessions, page.NextToken)
        );
}
