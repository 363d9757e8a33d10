using Microsoft.Kiota.Abstractions.Serialization;
using Verification.Generated.Kiota.Http;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Json;

/// <summary>Reads the responses that <see cref="VerifiedClient"/> marks.</summary>
/// <param name="reader">Reads their bodies.</param>
internal sealed class ResponseNodeFactory(ForeignReader reader) : IParseNodeFactory
{
    public string ValidContentType => "application/json";

    public Task<IParseNode> GetRootParseNodeAsync(string contentType, Stream content, CancellationToken cancellationToken = default) =>
        content is VerifiedStream body
            ? Task.FromResult<IParseNode>(new ResponseNode(reader, body, cancellationToken))
            : throw new InvalidOperationException("Only responses of the handler are read here: they are checked.");
}
