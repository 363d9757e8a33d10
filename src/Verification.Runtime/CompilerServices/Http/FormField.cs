using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>A member of a form that is written in another way than usual (<c>encoding</c> of OpenAPI).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Explode">Whether each item or member of the value stands for itself.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FormField(string Name, ParameterStyle Style, bool Explode);
