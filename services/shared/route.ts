/** Something that is served beside the graph. */
export interface Route {
  /** Paths that begin with it are handled here. */
  prefix: string;
  handle(request: Request): Promise<Response>;
}
