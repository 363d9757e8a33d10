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
    public FindingLevel Response { get; private set; }

    /// <summary>The directions in which the rule can apply.</summary>
    public IReadOnlyList<Direction> Directions { get; init; } = [Direction.Request, Direction.Response];

    /// <summary>Rules of one family say the same about a place in different directions: a place gets the worst of them only.</summary>
    public string Family { get; private set; }

    /// <summary>What happens to what was there before, and stays: a value or member joins or leaves a list, or a place moves.</summary>
    public RuleEffect Effect { get; private set; }

    /// <summary>
    /// The sentence of a report; <c>{name}</c>, <c>{where}</c>, <c>{before}</c> and <c>{after}</c> stand for what changed.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>The sentence where there was no value before; null for <see cref="Message"/>.</summary>
    public string? Introduced { get; private set; }

    /// <summary>The sentence where there is no value left; null for <see cref="Message"/>.</summary>
    public string? Dropped { get; private set; }

    /// <summary>Whether the values are names with commas between them: a report shows what joined and left.</summary>
    public bool AreLists { get; private set; }

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
    public Rule WhenReceived(FindingLevel level) => Copy(rule => rule.Response = level);

    /// <summary>The same rule in the family of another one.</summary>
    public Rule InFamilyOf(Rule other) => Copy(rule => rule.Family = other.Family);

    /// <summary>The same rule, which is about something that joined a list.</summary>
    public Rule Joining() => Copy(rule => rule.Effect = RuleEffect.Joins);

    /// <summary>The same rule, which is about something that left a list.</summary>
    public Rule Leaving() => Copy(rule => rule.Effect = RuleEffect.Leaves);

    /// <summary>The same rule, which is about a place that moved with everything in it.</summary>
    public Rule Moving() => Copy(rule => rule.Effect = RuleEffect.Moves);

    /// <summary>The same rule, which says it otherwise where there was no value before.</summary>
    public Rule Introducing(string message) => Copy(rule => rule.Introduced = message);

    /// <summary>The same rule, which says it otherwise where there is no value left.</summary>
    public Rule Dropping(string message) => Copy(rule => rule.Dropped = message);

    /// <summary>The same rule, whose values are lists of names.</summary>
    public Rule OfLists() => Copy(rule => rule.AreLists = true);

    /// <summary>The id in one direction, for instance <c>response-enum-value-added</c>.</summary>
    public string IdFor(Direction direction) =>
        !isDirectional ? name
        : direction is Direction.Request ? "request-" + name
        : "response-" + name;

    /// <summary>
    /// The advice in one direction. It is about the direction in which the change can harm; in the other one there is nothing to do.
    /// </summary>
    public string AdviceFor(Direction direction)
    {
        var other = direction is Direction.Request ? Direction.Response : Direction.Request;
        var isHarmless = LevelOf(direction) <= FindingLevel.Compatible;
        return isHarmless && isDirectional && LevelOf(other) > FindingLevel.Compatible ? "Nothing to do." : Advice;
    }

    /// <summary>The level in one direction.</summary>
    public FindingLevel LevelOf(Direction direction) => direction is Direction.Request ? Request : Response;

    private Rule Copy(Action<Rule> change)
    {
        var copy = (Rule)MemberwiseClone();
        change(copy);
        return copy;
    }
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
