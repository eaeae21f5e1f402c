namespace FluxGraph.Compiler.Tests.Compilations;

/// <summary>A small schema with every kind of type, for documents to be compiled against.</summary>
internal static class HeroSchema
{
    public const string Text = """
        "What can be asked."
        type Query {
          hero(episode: Episode = EMPIRE): Character
          character(id: ID!): Character
          characters(ids: [ID!]!, first: Int = 10): [Character!]!
          droid(id: ID!): Droid
          search(text: String!, filter: Filter): [SearchResult!]!
          reviews(episode: Episode!): [Review!]!
          now: Instant!
        }

        type Mutation {
          createReview(episode: Episode, review: ReviewInput!): Review
          "Rates a film."
          rate(stars: Int! = 5, comment: String): Review @deprecated(reason: "Use \"createReview\".")
        }

        "An episode of the trilogy."
        enum Episode {
          "A New Hope"
          NEW_HOPE
          EMPIRE
          JEDI @deprecated
        }

        "A person or a machine."
        interface Character {
          id: ID!
          name: String
          friends: [Character]
          appearsIn: [Episode!]!
        }

        type Human implements Character {
          id: ID!
          name: String!
          friends: [Character]
          appearsIn: [Episode!]!
          height(unit: String = "m"): Float
        }

        type Droid implements Character {
          id: ID!
          name: String!
          friends: [Character]
          appearsIn: [Episode!]!
          primaryFunction: String
        }

        type Starship {
          id: ID!
          name: String!
          length: Float
        }

        union SearchResult = Human | Droid | Starship

        type Review {
          stars: Int!
          comment: String
          at: Instant
        }

        input ReviewInput {
          stars: Int!
          comment: String
          tags: [String!] = []
          color: ColorInput
        }

        input ColorInput {
          red: Int! = 0
          green: Int! = 0
          blue: Int! = 0
        }

        input Filter {
          and: [Filter!]
          episode: Episode
          text: String
        }

        "A moment."
        scalar Instant

        directive @audit(level: Int!, reason: String) repeatable on QUERY | FIELD
        """;
}
