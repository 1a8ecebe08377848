/** Style sheets are imported for the bundler to put into the page. */
declare module "*.css";
