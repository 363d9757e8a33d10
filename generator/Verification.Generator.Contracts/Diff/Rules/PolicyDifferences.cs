namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Where we judge otherwise than widely used tools, and why: the last section of <c>docs/rules.md</c>.</summary>
internal static class PolicyDifferences
{
    public const string Text = """
        ## Where we differ

        Compared with the checks of oasdiff 1.15.3, on purpose:

        | change | oasdiff | here | why |
        |---|---|---|---|
        | security is required where none was, or one more scope | harmless | breaking | requests without it were accepted and are now refused |
        | a discriminator's property name or the meaning of one of its values changes | harmless | breaking | readers choose the wrong alternative, or none |
        | a request property becomes read-only, a response property write-only | harmless | breaking | what was sent is refused or ignored; what was received is gone |
        | a request property or parameter is removed | warning | breaking | it is refused, or ignored in silence, so a filter no longer filters |
        | an optional response property or header is removed | warning | breaking | reading loses data |
        | bounds, lengths, patterns of a response are widened | error | risky | a value may be new, but its type and place stay as they were |
        | `unevaluatedProperties` or `unevaluatedItems` is lifted in a response | error | risky | readers ignore what they do not know, as with `additionalProperties` |
        | `maxContains` grows in a response | error | risky | the same bound as `maxItems` |
        | `prefixItems` gains an element | request harmless, response error | request breaking, response compatible | it is one more constraint on a place that was free |
        | `prefixItems` loses an element | request error, response harmless | request compatible, response breaking | the request is freer; in the response the shape of a place is no longer promised |
        | `dependentRequired` gains a name in a response | error | compatible | responses promise more than before |
        | `allOf` gains a part with optional properties in a request | error | compatible | merged, it is an optional property |
        | `allOf` loses a part whose properties another part still has | warning | no change | merged, the schemas are equal |
        | an `enum` is dropped altogether in a request | value removed: error | compatible | every value that was accepted still is |
        | an `enum` or `const` is dropped altogether in a response | not for enums | breaking | a closed list became any text |
        | the default of a request property changes | harmless | risky | the server keeps another value for those who leave it out |
        | another success status | harmless | risky | clients that know one status meet another |
        | another response media type, or one renamed within its syntax | harmless | risky | clients that compare media types meet a new one |

        Where the lists agree although one could argue: the default of a *parameter* is breaking, since the same request then selects other
        data; a new optional response property is compatible, since ignoring the unknown is what JSON clients do; a new error status is
        compatible (RFC 9110, section 15).

        """;
}
