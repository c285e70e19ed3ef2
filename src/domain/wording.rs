//! Every word of the interface, ready to be translated. Counts have their own form for none, one and many.
