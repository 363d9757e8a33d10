using Microsoft.Kiota.Abstractions;
using Verification.Generated.Kiota.Paging;
using Verification.Generated.Twilio;
using Verification.Runtime;
using Attempt = Verification.Generated.Kiota.Twilio.Models.Attempt;
using AttemptPage = Verification.Generated.Kiota.Twilio.Models.AttemptPage;

namespace Verification.Generated.Kiota.Twilio.V2.Attempts;

/// <content>The list over all pages.</content>
public partial class AttemptsRequestBuilder
{
    /// <summary>
    /// Lists verification attempts, page after page, with the same checks of links as the list of <see cref="AttemptsClient"/>. A page
    /// holds up to 1000 attempts, unless the request has another <c>PageSize</c>. Pages are not requested ahead.
    /// </summary>
    /// <param name="requestConfiguration">Sets filters and headers; it is called for each page.</param>
    /// <returns>The attempts; requests are sent as they are enumerated. <c>Pages</c> reads page by page, with checkpoints.</returns>
    /// <exception cref="ArgumentException">The request is for another address than that of the API.</exception>
    public PagedSequence<Attempt> List(
        Action<RequestConfiguration<AttemptsRequestBuilderGetQueryParameters>>? requestConfiguration = null
    ) =>
        new KiotaLists(RequestAdapter, TwilioVerifyHandler.Operations).Of(
            ToGetRequestInformation(requestConfiguration),
            address => WithUrl(address).ToGetRequestInformation(requestConfiguration),
            AttemptPage.CreateFromDiscriminatorValue,
            static page => new KiotaPage<Attempt>(page.Attempts, page.Meta?.NextPageUrl)
        );
}
