/** Style sheets are imported for the bundler to include in the page. */
declare module "*.css";
