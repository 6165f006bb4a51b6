-- Tables of the frame, which belong to no module of the domain.

-- Spring Modulith's event publication registry (its structure of 2.x). The name is in capitals because Modulith writes
-- it so, and both engines heed the case of table names on Linux. Events carry lists at times, hence MEDIUMTEXT.
CREATE TABLE EVENT_PUBLICATION (
    ID                     VARCHAR(36)  NOT NULL,
    LISTENER_ID            VARCHAR(512) NOT NULL,
    EVENT_TYPE             VARCHAR(512) NOT NULL,
    SERIALIZED_EVENT       MEDIUMTEXT   NOT NULL,
    PUBLICATION_DATE       TIMESTAMP(6) NOT NULL,
    COMPLETION_DATE        TIMESTAMP(6) DEFAULT NULL NULL,
    STATUS                 VARCHAR(20),
    COMPLETION_ATTEMPTS    INT,
    LAST_RESUBMISSION_DATE TIMESTAMP(6) DEFAULT NULL NULL,
    PRIMARY KEY (ID),
    INDEX event_publication_completion (COMPLETION_DATE),
    INDEX event_publication_status (STATUS)
) ENGINE = InnoDB;

-- db-scheduler's jobs.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            MEDIUMBLOB,
    execution_time       TIMESTAMP(6) NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP(6) NULL,
    last_failure         TIMESTAMP(6) NULL,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP(6) NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_tasks_due (execution_time),
    INDEX scheduled_tasks_heartbeat (last_heartbeat),
    INDEX scheduled_tasks_priority (priority DESC, execution_time ASC)
) ENGINE = InnoDB;
