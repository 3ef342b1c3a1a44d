import {
  IdentifierNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type SchemableIdentifierNode,
  type UnknownRow,
} from 'kysely';
import { type Database, innerTables, publishedTables } from '../database.js';

/*
 * What the public reads. A query names its tables once, and for the public every name becomes that of the published
 * view; a table that has none is refused before anything is sent. So no query can forget to ask whether a thing is
 * published, and a new table is closed until somebody makes a view for it. Aliases must not be names of tables.
 */

const open: ReadonlySet<string> = new Set(publishedTables);
const closed: ReadonlySet<string> = new Set(innerTables);

export function publishedOnly(db: Database): Database {
  return db.withPlugin(new PublishedOnly());
}

class PublishedOnly implements KyselyPlugin {
  readonly #names = new PublishedNames();

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    if (node.kind !== 'SelectQueryNode' && node.kind !== 'RawNode') throw new Error('The public only reads.');
    return this.#names.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

class PublishedNames extends OperationNodeTransformer {
  protected override transformSchemableIdentifier(
    node: SchemableIdentifierNode,
    queryId: QueryId,
  ): SchemableIdentifierNode {
    const { name } = node.identifier;
    if (closed.has(name)) throw new Error(`The public has no view of ${name}.`);
    const transformed = super.transformSchemableIdentifier(node, queryId);
    return open.has(name)
      ? { ...transformed, identifier: IdentifierNode.create(`published_${name}`) }
      : transformed;
  }
}
