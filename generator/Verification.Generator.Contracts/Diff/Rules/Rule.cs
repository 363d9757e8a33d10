using Verification.Generator.Contracts.Diff.Engine;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>A kind of change: what it means in each direction, what it says, what to do about it, and an example that proves it.</summary>
internal sealed class Rule
{
    private readonly string name;
    private readonly bool isDirectional;

    private Rule(string name, FindingLevel request, FindingLevel response, bool isDirectional)
    {
        this.name = name;
        Family = name;
        this.isDirectional = isDirectional;
        Request = request;
        Response = response;
    }

    /// <summary>The level when the client sends what changed.</summary>
    public FindingLevel Request { get; }

    /// <summary>The level when the client receives what changed.</summary>
    public FindingLevel Response { get; }

    /// <summary>The directions in which the rule can apply.</summary>
    public IReadOnlyList<Direction> Directions { get; init; } = [Direction.Request, Direction.Response];

    /// <summary>Rules of one family say the same about a place in different directions: a place gets the worst of them only.</summary>
    public string Family { get; private init; }

    /// <summary>What happens to what was there before, and stays: a value or member joins or leaves a list, or a place moves.</summary>
    public RuleEffect Effect { get; private init; }

    /// <summary>
    /// The sentence of a report; <c>{name}</c>, <c>{where}</c>, <c>{before}</c> and <c>{after}</c> stand for what changed.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>What the reviewer can do about it.</summary>
    public required string Advice { get; init; }

    /// <summary>Two documents between which exactly this rule applies.</summary>
    public required RuleExample Example { get; init; }

    /// <summary>A rule of schemas, whose id begins with the direction.</summary>
    public static Rule ForSchema(
        string name,
        FindingLevel request,
        FindingLevel response,
        string message,
        string advice,
        RuleExample example
    ) =>
        new(name, request, response, isDirectional: true)
        {
            Message = message,
            Advice = advice,
            Example = example,
        };

    /// <summary>A rule of schemas that can apply in one direction only.</summary>
    public static Rule ForSchema(
        string name,
        Direction direction,
        FindingLevel level,
        string message,
        string advice,
        RuleExample example
    ) =>
        new(name, level, level, isDirectional: true)
        {
            Directions = [direction],
            Message = message,
            Advice = advice,
            Example = example,
        };

    /// <summary>A rule whose level does not depend on the direction.</summary>
    public static Rule For(string id, FindingLevel level, string message, string advice, RuleExample example) =>
        new(id, level, level, isDirectional: false)
        {
            Directions = [Direction.Request],
            Message = message,
            Advice = advice,
            Example = example,
        };

    /// <summary>The same rule with another level where the server is the caller, as in webhooks.</summary>
    public Rule WhenReceived(FindingLevel level) =>
        new(name, Request, level, isDirectional)
        {
            Family = Family,
            Effect = Effect,
            Directions = Directions,
            Message = Message,
            Advice = Advice,
            Example = Example,
        };

    /// <summary>The same rule in the family of another one.</summary>
    public Rule InFamilyOf(Rule other) =>
        new(name, Request, Response, isDirectional)
        {
            Family = other.Family,
            Effect = Effect,
            Directions = Directions,
            Message = Message,
            Advice = Advice,
            Example = Example,
        };

    /// <summary>The same rule, which is about something that joined a list.</summary>
    public Rule Joining() => With(RuleEffect.Joins);

    /// <summary>The same rule, which is about something that left a list.</summary>
    public Rule Leaving() => With(RuleEffect.Leaves);

    /// <summary>The same rule, which is about a place that moved with everything in it.</summary>
    public Rule Moving() => With(RuleEffect.Moves);

    /// <summary>The id in one direction, for instance <c>response-enum-value-added</c>.</summary>
    public string IdFor(Direction direction) =>
        !isDirectional ? name
        : direction is Direction.Request ? "request-" + name
        : "response-" + name;

    /// <summary>The level in one direction.</summary>
    public FindingLevel LevelOf(Direction direction) => direction is Direction.Request ? Request : Response;

    private Rule With(RuleEffect effect) =>
        new(name, Request, Response, isDirectional)
        {
            Family = Family,
            Effect = effect,
            Directions = Directions,
            Message = Message,
            Advice = Advice,
            Example = Example,
        };
}

/// <summary>What a rule says about something that was there before.</summary>
internal enum RuleEffect
{
    /// <summary>It is about no entry of a list.</summary>
    None,

    Joins,

    Leaves,

    /// <summary>A place moved with everything in it.</summary>
    Moves,
}
