package it.winwelfare.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The taxonomy of services: reference data that ships with the release and is read once at start. */
@Component
public class Categories {

    public List<Category> all() {
        throw new UnsupportedOperationException();
    }

    public List<CategoryGroup> groups() {
        throw new UnsupportedOperationException();
    }

    public Optional<Category> find(String code) {
        throw new UnsupportedOperationException();
    }

    public Category require(String code) {
        throw new UnsupportedOperationException();
    }
}
