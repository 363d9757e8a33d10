using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>How the value of a parameter is written: the <c>style</c> of OpenAPI, whose table RFC 6570 stands behind.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary>In a query, a form or a cookie: <c>color=blue,black</c>, or <c>color=blue&amp;color=black</c> where it is exploded.</summary>
    Form,

    /// <summary>In a query or a form: values with spaces between them.</summary>
    SpaceDelimited,

    /// <summary>In a query or a form: values with vertical bars between them.</summary>
    PipeDelimited,

    /// <summary>In a query or a form: the members of an object in brackets, <c>color[R]=100</c>.</summary>
    DeepObject,

    /// <summary>In a path or a header: <c>blue,black</c>.</summary>
    Simple,

    /// <summary>In a path: <c>.blue,black</c>, or <c>.blue.black</c> where it is exploded.</summary>
    Label,

    /// <summary>In a path: <c>;color=blue,black</c>, or <c>;color=blue;color=black</c> where it is exploded.</summary>
    Matrix,
}
