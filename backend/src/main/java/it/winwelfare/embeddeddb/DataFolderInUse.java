package it.winwelfare.embeddeddb;

import java.nio.file.Path;

/** Another running instance keeps its database in the same folder. */
public final class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another running instance of W.IN.");
        this.folder = folder;
    }

    /** The folder that both want. */
    public Path folder() {
        return folder;
    }
}
