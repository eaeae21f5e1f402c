using System.Text;

namespace FluxGraph.Compiler.Text;

/// <summary>Between GraphQL's ways of writing a name and C#'s.</summary>
public static class Casing
{
    /// <summary>
    /// <c>first_name</c> and <c>firstName</c> become <c>FirstName</c>, <c>NEW_HOPE</c> becomes <c>NewHope</c>. Letters
    /// inside a word keep their case unless the whole name is in capitals with an underscore; leading underscores stay.
    /// </summary>
    public static string ToPascalCase(string name)
    {
        var lowerRest = IsUpperSnakeCase(name);
        var result = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var character in name)
        {
            if (character is '_' or '-' or '.' or ' ')
            {
                if (result.Length == 0 || AllUnderscores(result))
                {
                    result.Append('_');
                }

                startsWord = true;
            }
            else
            {
                result.Append(startsWord ? char.ToUpperInvariant(character) : lowerRest ? char.ToLowerInvariant(character) : character);
                startsWord = false;
            }
        }

        return result.ToString();
    }

    /// <summary>An enum's value in Pascal case: there, <c>EMPIRE</c> without an underscore is a word in capitals as well.</summary>
    public static string EnumValueToPascalCase(string name) =>
        ToPascalCase(name.Any(char.IsLower) ? name : name.ToLowerInvariant());

    /// <summary>The name of a parameter: <c>First_name</c> becomes <c>firstName</c>.</summary>
    public static string ToCamelCase(string name)
    {
        var pascal = ToPascalCase(name);
        var first = 0;
        while (first < pascal.Length - 1 && pascal[first] == '_')
        {
            first++;
        }

        return pascal.Substring(0, first) + char.ToLowerInvariant(pascal[first]) + pascal.Substring(first + 1);
    }

    private static bool IsUpperSnakeCase(string name) => name.IndexOf('_') > 0 && !name.Any(char.IsLower);

    private static bool AllUnderscores(StringBuilder builder)
    {
        for (var i = 0; i < builder.Length; i++)
        {
            if (builder[i] != '_')
            {
                return false;
            }
        }

        return true;
    }
}
