/** The protocol of the page's own network. */
export const OWN_PROTOCOL = "imsave-stretch";
