using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>A kind of webhook of a document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookKind
{
    private readonly Func<ResponseDecoder, Operation, ReadOnlyMemory<byte>, OpenJson, Webhook> read;

    private WebhookKind(string name, Func<ResponseDecoder, Operation, ReadOnlyMemory<byte>, OpenJson, Webhook> read)
    {
        Name = name;
        this.read = read;
    }

    /// <summary>Its name in the document.</summary>
    public string Name { get; }

    /// <summary>The texts of the member that decides the kind, which stand for this one.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    private string[] RequiredMembers { get; init; } = [];

    /// <summary>A kind whose body is an object.</summary>
    /// <typeparam name="TPayload">The type of the body.</typeparam>
    /// <param name="name">Its name in the document.</param>
    /// <param name="values">The texts of the member that decides the kind, which stand for this one.</param>
    /// <param name="requiredMembers">The properties that its body must have.</param>
    public static WebhookKind Of<TPayload>(string name, IReadOnlyList<string> values, string[] requiredMembers)
        where TPayload : class, IJsonModel<TPayload> =>
        new(
            name,
            (decoder, operation, json, body) =>
                new Webhook<TPayload>(name, body, decoder.Decode<TPayload>(operation, json, CancellationToken.None))
        )
        {
            Values = values,
            RequiredMembers = requiredMembers,
        };

    /// <summary>A kind whose body is no object, and stays raw.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="values">The texts of the member that decides the kind, which stand for this one.</param>
    public static WebhookKind Open(string name, IReadOnlyList<string> values) =>
        new(name, (_, _, _, body) => new Webhook(name, body)) { Values = values };

    internal Webhook Read(ResponseDecoder decoder, string vendor, ReadOnlyMemory<byte> json, OpenJson body) =>
        read(decoder, new Operation(vendor, Name, HttpMethod.Post, "") { RequiredMembers = RequiredMembers }, json, body);
}
