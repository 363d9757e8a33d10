namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of the reader of webhooks is given.</summary>
internal sealed record WebhooksModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The title of the document, as XML text.</summary>
    public required string Title { get; init; }

    /// <summary>The class with the facts of the whole document.</summary>
    public required string Contract { get; init; }

    /// <summary>The member that decides the kind, as a C# string literal; an empty text for none.</summary>
    public required string Member { get; init; }

    /// <summary>The same as XML text.</summary>
    public required string MemberText { get; init; }

    /// <summary>The kinds, in the order of the document.</summary>
    public required IReadOnlyList<WebhookModel> Kinds { get; init; }

    /// <summary>Whether the caller has to say the kind.</summary>
    public bool NeedsKind => MemberText.Length == 0 && Kinds.Count > 1;

    /// <summary>Whether a member of the body decides the kind.</summary>
    public bool HasMember => MemberText.Length > 0 && Kinds.Count > 1;
}

/// <summary>A kind of webhook.</summary>
/// <param name="Name">The constant with its name.</param>
/// <param name="Wire">Its name in the document, as a C# string literal.</param>
/// <param name="Summary">The lines of its summary, as XML text.</param>
/// <param name="Payload">The type of its body; empty where that is no object.</param>
/// <param name="Expression">The expression that makes the kind.</param>
internal sealed record WebhookModel(string Name, string Wire, IReadOnlyList<string> Summary, string Payload, string Expression);
