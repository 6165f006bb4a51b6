-- One row that instances lock while they let the first person of the Ambito in, so that two that start together invite once.
CREATE TABLE network_founding (
    id TINYINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT network_founding_one CHECK (id = 1)
) ENGINE = InnoDB;

INSERT INTO network_founding (id) VALUES (1);
